import { Agent, type Dispatcher, interceptors, request as undiciRequest } from 'undici';
import type { StoreRequest } from '../contract.ts';
import { decodeBody } from './decode-body.ts';
import type { FetchErrorKind } from './fetch-error.ts';
import type { Settings } from './settings.ts';
import { storesInterceptor } from './stores-interceptor.ts';

/** Statuses that send us elsewhere; their bodies are not looked at. */
export const REDIRECT_STATUSES = [301, 302, 303, 307, 308];

/** One answer of a store, whatever its status; header names are lower-case. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Why one attempt gave no answer. */
export interface Failure {
  kind: FetchErrorKind;
  reason: string;
  cause?: unknown;
}

/** The connections, which decompress and bound what comes in; through `storesUrl` where it is set. */
export function createAgent({ timeouts, maxBytes, storesUrl }: Settings): Dispatcher {
  const agent = new Agent({
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    maxResponseSize: maxBytes,
  });
  return agent.compose([
    interceptors.decompress({
      maxSize: maxBytes,
      skipErrorResponses: false,
      skipStatusCodes: [204, 304, ...REDIRECT_STATUSES],
    }),
    ...(storesUrl ? [storesInterceptor(storesUrl)] : []),
  ]);
}

/**
 * Makes one attempt at one request; redirects are answers, too.
 * @throws the signal's reason when the signal aborts; all else that goes wrong is a Failure
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
        'accept-encoding': 'gzip, deflate, br, zstd',
      },
      body: request.body,
      signal: AbortSignal.any([signal, deadline]),
    });
    const bytes = await response.body.bytes();
    const headers = lowerCaseNames(response.headers);
    const status = response.statusCode;
    if (REDIRECT_STATUSES.includes(status)) return { status, headers, body: '' };
    const encoding = headers['content-encoding'];
    // What undici could decompress it has, and then drops the header.
    if (encoding && encoding !== 'identity' && bytes.length > 0)
      return { kind: 'http_error', reason: `unknown content-encoding "${encoding}"` };
    return { status, headers, body: decodeBody(bytes, headers['content-type']) };
  } catch (error) {
    signal.throwIfAborted();
    return failureOf(error, deadline.aborted, settings);
  }
}

function lowerCaseNames(headers: Record<string, string | string[] | undefined> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
    ),
  );
}

const TIMEOUT_CODES = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'];
// Of gzip and deflate, of zstd, of brotli (https://nodejs.org/api/zlib.html).
const ZLIB_CODE = /^(Z_|ZSTD_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_ZSTD|ERR_ZLIB)/;

function failureOf(cause: unknown, late: boolean, { timeouts, maxBytes }: Settings): Failure {
  const code = errorCode(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  if (late) return { kind: 'timeout', reason: `not finished in ${timeouts.wholeMs} ms`, cause };
  if (TIMEOUT_CODES.includes(code)) return { kind: 'timeout', reason: message, cause };
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return { kind: 'too_large', reason: `body of more than ${maxBytes} bytes`, cause };
  if (ZLIB_CODE.test(code)) return { kind: 'network_error', reason: `body does not decompress: ${message}`, cause };
  return { kind: 'network_error', reason: message || code, cause };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
