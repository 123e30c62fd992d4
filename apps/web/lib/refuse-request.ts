import { ERROR_STATUS, type ErrorAnswer, type ErrorCode, type Issue, summarizeIssues } from '@pi/domain/api';
import { REFUSAL_PAGE_HEADERS, refusalPage } from './refusal-page.ts';
import { CORS_HEADERS, preflightHeaders } from './transport/cors.ts';

/** An answer, before it is known who sends it: Next's proxy or the server itself. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The address that the form of the services page is sent to. */
export const INQUIRY_PATH = '/services/inquiry';

/** The methods that an address knows, as the header Allow lists them. */
export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';
/** Of addresses that a form, an inventory or an agent's message is sent to. */
const METHODS_OF: Readonly<Record<string, string>> = {
  '/api/mcp': 'POST, OPTIONS',
  '/api/v1/check': 'POST, OPTIONS',
  '/check': 'GET, HEAD, POST, OPTIONS',
  '/check/csv': 'POST, OPTIONS',
  [INQUIRY_PATH]: 'POST, OPTIONS',
};

/**
 * Answers a request that no route has to see: OPTIONS, a method that is not allowed, an address
 * that cannot be decoded or holds a zero character; its issues name the parameters that do; a
 * parameter that no route would see. Null where it may go on.
 * @param target path and query as they were sent
 * @param accept the header Accept: a browser is answered with a page outside the API
 */
export function refuseRequest(method: string, target: string, accept = ''): Refusal | null {
  if (method === 'OPTIONS') return { status: 204, headers: preflightOf(target), body: '' };
  const allowed = methodsOf(target);
  if (!allowed.split(', ').includes(method) && !(ACTION_METHODS.includes(method) && takesActions(target))) {
    const message = `${method} is not allowed here: use ${allowed.startsWith('GET') ? 'GET' : 'POST'}.`;
    return refuse({ target, accept }, 'method_not_allowed', message, [], { Allow: allowed });
  }
  if (isDecodable(target)) return isOfApi(target) ? refuseLostParameter(target) : null;
  const issues = undecodableParameters(target);
  const message = 'The address holds a percent sign that encodes no character that a text may have.';
  return refuse({ target, accept }, 'invalid_request', issues.length > 0 ? summarizeIssues(issues) : message, issues);
}

/** What routes may take besides; Next hands nothing else to them. */
const ACTION_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Whether addresses of this kind take other methods too: all of the API but what only reads the
 * market. Each of their routes answers the methods that it does not know.
 */
function takesActions(target: string): boolean {
  return /^\/api\/(?!(v1|cron|health)(?![^/?#]))./.test(target);
}

/**
 * What is said before a request of another site's script: it may ask what programs of anybody may,
 * and nothing that somebody's session does.
 */
function preflightOf(target: string): Record<string, string> {
  const isForPrograms =
    /^\/api\/(v1|health|openapi\.json)(?![^/?#])/.test(target) || (target.startsWith('/') && !isOfApi(target));
  const methods = methodsOf(target);
  return { Allow: methods, ...(isForPrograms && preflightHeaders(methods)) };
}

function methodsOf(target: string): string {
  const path = target.split(/[?#]/, 1)[0] ?? '';
  return Object.hasOwn(METHODS_OF, path) ? (METHODS_OF[path] ?? '') : ALLOWED_METHODS;
}

/** Next drops a parameter of this name; no endpoint has one. */
const LOST = '__proto__';

function refuseLostParameter(target: string): Refusal | null {
  if (!new URLSearchParams(queryOf(target)).has(LOST)) return null;
  const message = `There is no parameter "${LOST}".`;
  return refuse({ target, accept: '' }, 'invalid_request', message, [{ field: LOST, message }]);
}

function queryOf(target: string): string {
  return /\?([^#]*)/.exec(target)?.[1] ?? '';
}

function undecodableParameters(target: string): Issue[] {
  return queryOf(target)
    .split('&')
    .flatMap((pair) => {
      if (isDecodable(pair)) return [];
      const name = pair.split('=', 1)[0] ?? '';
      const field = isDecodable(name) ? decodeURIComponent(name) : name;
      return [{ field, message: `${field} holds a percent sign that encodes no character that a text may have.` }];
    });
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

function refuse(
  { target, accept }: { target: string; accept: string },
  code: ErrorCode,
  message: string,
  issues: Issue[],
  headers: Record<string, string> = {},
): Refusal {
  const answer: ErrorAnswer = { dataOrigin: null, message, code, issues };
  const status = ERROR_STATUS[code];
  if (isOfApi(target))
    return {
      status,
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...CORS_HEADERS, ...headers },
      body: JSON.stringify(answer),
    };
  if (accept.includes('text/html'))
    return { status, headers: { ...REFUSAL_PAGE_HEADERS, ...headers }, body: refusalPage([{ message }]) };
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${message}\n` };
}
