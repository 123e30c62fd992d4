import type { StoreRequest } from '../contract.ts';
import { FetchError } from './fetch-error.ts';
import { type Answer, REDIRECT_STATUSES } from './send.ts';

const MAX_REDIRECTS = 5;

/**
 * Requests an address and follows redirects; `permit` is called before each step.
 * @returns the last response and its address
 * @throws FetchError `http_error` on a loop or more than 5 redirects; whatever `permit` and `ask`
 * throw
 */
export async function followRedirects(
  first: StoreRequest,
  permit: (request: StoreRequest) => Promise<void>,
  ask: (request: StoreRequest) => Promise<Answer>,
): Promise<{ answer: Answer; finalUrl: string }> {
  const seen = new Set<string>();
  for (let request = first; ; ) {
    await permit(request);
    const answer = await ask(request);
    const next = redirected(request, answer);
    if (!next) return { answer, finalUrl: request.url };
    seen.add(request.url);
    if (seen.has(next.url)) throw new FetchError('http_error', first, `redirects in a loop, to ${next.url}`, answer);
    if (seen.size > MAX_REDIRECTS)
      throw new FetchError('http_error', first, `more than ${MAX_REDIRECTS} redirects`, answer);
    request = next;
  }
}

/** The request a redirect asks for (RFC 9110, 15.4), or undefined where the answer is none. */
function redirected(request: StoreRequest, { status, headers }: Answer): StoreRequest | undefined {
  if (!REDIRECT_STATUSES.includes(status)) return undefined;
  const target = headers.location === undefined ? null : URL.parse(percentEncode(headers.location), request.url);
  if (!target) throw new FetchError('http_error', request, `${status} without a usable Location`, { status });
  target.hash = ''; // it is not sent: with it, two addresses of one page would be no loop
  const keepsMethod = status === 307 || status === 308;
  return { ...(keepsMethod ? request : { headers: request.headers }), url: target.href };
}

/**
 * A header as undici reads it has a character for each byte. Bytes outside ASCII, which RFC 9110
 * forbids here and servers send, are percent-encoded as they are: `/café` in UTF-8 or in Latin-1.
 */
function percentEncode(location: string): string {
  return location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
