import { Agent, type Dispatcher, request as undiciRequest } from 'undici';
import type { StoreRequest } from '../contract.ts';
import { ACCEPTED_ENCODINGS, readCodings } from './content-codings.ts';
import { decodeBody } from './decode-body.ts';
import type { FetchErrorKind } from './fetch-error.ts';
import { readBody } from './read-body.ts';
import type { Settings } from './settings.ts';
import { storesInterceptor } from './stores-interceptor.ts';

/** Statuses of redirects; their bodies are not read. */
export const REDIRECT_STATUSES = [301, 302, 303, 307, 308];

/** One response of a store, of any status; header names are lower-case. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Why one attempt has no response. */
export interface Failure {
  kind: FetchErrorKind;
  reason: string;
  cause?: unknown;
}

/** The connections to the stores, or to `storesUrl` in their place. */
export function createAgent({ timeouts, maxBytes, storesUrl }: Settings): Dispatcher {
  const agent = new Agent({
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    maxResponseSize: maxBytes, // as sent; `readBody` bounds what it unpacks to
  });
  return storesUrl ? agent.compose(storesInterceptor(storesUrl)) : agent;
}

/**
 * Makes one attempt at one request; redirects are returned, not followed.
 * @throws the signal's reason when the signal aborts; every other error is returned as a Failure
 */
export async function send(
  agent: Dispatcher,
  request: StoreRequest,
  settings: Settings,
  signal: AbortSignal,
): Promise<Answer | Failure> {
  const deadline = AbortSignal.timeout(settings.timeouts.wholeMs);
  try {
    const response = await undiciRequest(request.url, {
      dispatcher: agent,
      method: request.method ?? 'GET',
      headers: {
        ...lowerCaseNames(request.headers),
        'user-agent': settings.userAgent,
        'accept-encoding': ACCEPTED_ENCODINGS,
      },
      body: request.body,
      signal: AbortSignal.any([signal, deadline]),
    });
    const status = response.statusCode;
    const headers = lowerCaseNames(response.headers);
    if (REDIRECT_STATUSES.includes(status)) {
      await response.body.dump();
      return { status, headers, body: '' };
    }
    const codings = readCodings(headers['content-encoding']);
    if ('reason' in codings) {
      await response.body.dump();
      return { kind: 'http_error', reason: codings.reason };
    }
    const bytes = await readBody(response.body, codings, settings.maxBytes);
    return { status, headers, body: decodeBody(bytes, headers['content-type']) };
  } catch (error) {
    signal.throwIfAborted();
    return failureOf(error, deadline.aborted, settings);
  }
}

/** Lower-case names; values of a header that is sent more than once are joined, each once. */
function lowerCaseNames(headers: Record<string, string | string[] | undefined> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [...new Set([value].flat())].join(', ')]],
    ),
  );
}

const TIMEOUT_CODES = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'];
// Of gzip and deflate, of zstd, of brotli (https://nodejs.org/api/zlib.html).
const ZLIB_CODE = /^(Z_|ZSTD_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_ZSTD|ERR_ZLIB)/;

function failureOf(cause: unknown, late: boolean, { timeouts, maxBytes }: Settings): Failure {
  const code = errorCode(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  if (late) return { kind: 'timeout', reason: `not finished after ${timeouts.wholeMs} ms`, cause };
  if (TIMEOUT_CODES.includes(code)) return { kind: 'timeout', reason: message, cause };
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return { kind: 'too_large', reason: `body of more than ${maxBytes} bytes`, cause };
  if (ZLIB_CODE.test(code)) return { kind: 'network_error', reason: `cannot decompress the body: ${message}`, cause };
  return { kind: 'network_error', reason: message || code, cause };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
