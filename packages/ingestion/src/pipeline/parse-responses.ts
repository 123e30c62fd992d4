import type { ParseResult } from '@pi/domain';
import { findExcess, type MarketplaceAdapter, type StoreResponse } from '@pi/scrapers';
import { tooLarge } from './bound-result.ts';
import { parseInWorker } from './parse-in-worker.ts';
import { findParserName } from './parser-name.ts';
import { readBounded } from './read-bounded.ts';

/** Smaller bodies are parsed sooner than a message about them is sent (`bench/worker.ts`). */
const MIN_WORKER_CHARACTERS = 1_000_000;

/**
 * Parses and validates the responses of one unit (`readResponses`), within bounds: responses with
 * too many values or plugins are a problem `too_large`, large ones are parsed in a worker thread
 * that ends when its memory or time is used up, and of very many problems the first are kept. An
 * adapter that is not the registry's parses on this thread, whatever the size. Never throws.
 */
export async function parseResponses(adapter: MarketplaceAdapter, responses: StoreResponse[]): Promise<ParseResult> {
  const bodies = responses.map(({ body }) => body);
  const excess = findExcess(bodies);
  if (excess) return tooLarge(excess, responses[0]?.url);
  const length = bodies.reduce((sum, body) => sum + body.length, 0);
  const parser = length >= MIN_WORKER_CHARACTERS ? findParserName(adapter) : undefined;
  const parsed = parser && (await parseInWorker({ parser, responses }));
  return parsed ?? readBounded(adapter, responses);
}
