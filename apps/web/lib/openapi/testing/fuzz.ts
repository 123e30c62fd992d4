import fc from 'fast-check';
import { expect } from 'vitest';
import { openApiDocument } from '../document.ts';
import { answerChecks } from './answer-checks.ts';
import { type ArbitraryCall, arbitraryCall, type Known } from './arbitrary-call.ts';
import { type ApiCall, addressOf } from './handlers.ts';

/** The statuses that say that the server failed. The health of the data is an answer too. */
function isFailure({ operationId }: ArbitraryCall, status: number): boolean {
  return status >= 500 && !(operationId === 'getHealth' && status === 503);
}

/**
 * Makes calls from the document: none fails on the server, and each answer is as described.
 * @param options without a seed each run makes other calls; a failure names its seed
 * @returns how many calls were answered, by status
 */
export async function fuzz(
  { call, known }: { call(one: ApiCall): Promise<Response>; known: Known },
  options: { numRuns: number; seed?: number },
): Promise<Record<number, number>> {
  const document = openApiDocument();
  const check = answerChecks(document);
  const statuses: Record<number, number> = {};
  const property = fc.asyncProperty(arbitraryCall(document, known), async (one) => {
    const response = await call(one);
    const { status } = response;
    statuses[status] = (statuses[status] ?? 0) + 1;
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    const body = type.startsWith('application/json') ? JSON.parse(text) : text;
    const isPartial = one.query?.some(([name]) => name === 'fields') ?? false;
    const wrong = isFailure(one, status)
      ? text
      : check({ operationId: one.operationId, status, type, body, isPartial });
    expect({ address: addressOf(one), status, wrong }).toEqual({ address: addressOf(one), status, wrong: null });
  });
  await fc.assert(property, options);
  return statuses;
}
