import type { ParseResult, ProblemKind } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';

const GONE = [404, 410];
const CAPTCHA = ['unusual traffic from your computer network', 'id="captcha-form"'];

/** A result that holds one problem and nothing else. */
export function onlyProblem(
  kind: ProblemKind,
  message: string,
  response?: Pick<StoreResponse, 'url' | 'finalUrl'>,
  externalId?: string,
): ParseResult {
  const url = response?.url ?? response?.finalUrl;
  return { listings: [], gone: [], problems: [{ kind, message, externalId, url }] };
}

/** A result that holds one plugin the store no longer lists. */
export function onlyGone(externalId: string, reason: string): ParseResult {
  return { listings: [], gone: [{ externalId, reason }], problems: [] };
}

/**
 * What a response's status alone says: 404 and 410 that a plugin is gone (when it is known which),
 * 403 or a captcha that the store blocks us, every other status outside 2xx that the request
 * failed.
 * @returns undefined where the body is to be read
 */
export function responseTrouble(response: StoreResponse, externalId?: string): ParseResult | undefined {
  const { status } = response;
  if (GONE.includes(status) && externalId) return onlyGone(externalId, `the store answered with status ${status}`);
  if (status === 403) return onlyProblem('blocked', 'the store answered with status 403', response, externalId);
  if (isCaptcha(response)) return onlyProblem('blocked', 'the store asks for a captcha', response, externalId);
  if (status >= 200 && status < 300) return undefined;
  return onlyProblem('http_error', `the store answered with status ${status}`, response, externalId);
}

// Captcha pages are small; store pages may quote the same words in a review.
function isCaptcha({ finalUrl, body }: StoreResponse): boolean {
  if (finalUrl && URL.canParse(finalUrl) && new URL(finalUrl).pathname.startsWith('/sorry/')) return true;
  return (
    body.length < 100_000 && !body.includes('AF_initDataCallback') && CAPTCHA.some((words) => body.includes(words))
  );
}
