import { ERROR_STATUS, type ErrorAnswer, type ErrorCode } from '@pi/domain/api';

/** An answer, before it is known who sends it: Next's proxy or the server itself. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The methods that every address knows, as the header Allow lists them. */
export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/**
 * Answers a request that no route has to see: OPTIONS, a method that is not allowed, an address
 * that cannot be decoded or holds a zero character. Null where it may go on.
 * @param target path and query as they were sent
 */
export function refuseRequest(method: string, target: string): Refusal | null {
  if (method === 'OPTIONS') return { status: 204, headers: { Allow: ALLOWED_METHODS }, body: '' };
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(target, 'method_not_allowed', `${method} is not allowed here: use GET.`, { Allow: ALLOWED_METHODS });
  if (!isDecodable(target))
    return refuse(target, 'invalid_request', 'The address holds a percent sign that encodes no character of a text.');
  return null;
}

/** Whether the API answers what is asked, and no page. */
export function isOfApi(target: string): boolean {
  return /^\/api(?![^/?#])/.test(target);
}

function isDecodable(target: string): boolean {
  try {
    return !decodeURIComponent(target).includes('\0');
  } catch {
    return false;
  }
}

function refuse(target: string, code: ErrorCode, message: string, headers: Record<string, string> = {}): Refusal {
  const answer: ErrorAnswer = { dataOrigin: null, message, code, issues: [] };
  const isJson = isOfApi(target);
  return {
    status: ERROR_STATUS[code],
    headers: { 'Content-Type': isJson ? 'application/json' : 'text/plain; charset=utf-8', ...headers },
    body: isJson ? JSON.stringify(answer) : `${message}\n`,
  };
}
