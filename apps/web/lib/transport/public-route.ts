import type { NextRequest } from 'next/server';
import { ApiError, errorResponse } from '../api-error.ts';
import { failure } from '../failure.ts';
import { admitCaller } from './admit-caller.ts';
import { CORS_HEADERS } from './cors.ts';
import { isUnchanged } from './entity-tag.ts';
import { type AnswerKey, answerKey, type KeptAnswer, keepAnswer, keptAnswer } from './kept-answers.ts';
import { rateLimitHeaders, requestCounts, tooManyRequests } from './rate-limits.ts';
import type { Caller } from './request-counter.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

export type RouteContext = { params: Promise<Record<string, string | string[]>> };
export type RouteHandler = (request: NextRequest, context: RouteContext) => Promise<Response>;
/** A handler that may know by whom a request is counted; null where it is not. */
export type PublicHandler = (request: NextRequest, context: RouteContext, caller: Caller | null) => Promise<Response>;

export interface PublicRouteOptions {
  /** Whether an answer may be another one though no data has changed: it is then kept nowhere. */
  isLive?: boolean;
  /** Whether its requests count against the limits, and are refused beyond them. */
  isCounted?: boolean;
}

/** How long an answer may be used without asking whether it is still the same. */
const CACHING = 'public, max-age=60';
/** What is left of somebody's limit is no other's to see. */
const withoutOthers = (caching: string) => caching.replace(/\bpublic\b/, 'private');

/**
 * The handlers of a route that programs of anybody may call: those given, and 405 with the header
 * Allow for other methods. Answers say who may read them (CORS), how long they may be kept, and
 * what is left of the limit. An answer with an entity tag is 304 where the caller has it, and is
 * kept in the process until data changes: what was kept does not count against the limit.
 */
export function publicRoute(
  handlers: Partial<Record<Method, PublicHandler>>,
  { isLive = false, isCounted = true }: PublicRouteOptions = {},
): Record<Method, RouteHandler> {
  // Addresses alone do not tell routes apart: one may be rewritten.
  const route = crypto.randomUUID();
  const allowed = METHODS.filter((method) => handlers[method]);
  const Allow = [...allowed, ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ');

  const refuseMethod: RouteHandler = async ({ method }) => {
    const message = `${method} is not allowed here: use ${allowed.join(' or ')}.`;
    return errorResponse(new ApiError('method_not_allowed', message), null, { Allow });
  };

  async function answer(handler: PublicHandler, request: NextRequest, context: RouteContext): Promise<Response> {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const caller = isCounted ? await admitCaller(request.headers) : null;
    const key = isRead && !isLive ? await answerKey(await describeRequest(route, request, context)) : null;
    const kept = key && keptAnswer(key);
    if (kept) return withHeaders(sendKept(request, kept), caller ? await lookHeaders(caller) : {});
    const counted = caller && (await requestCounts().take(caller));
    const limits = counted ? rateLimitHeaders(counted) : {};
    if (counted && !counted.isAllowed) throw tooManyRequests(counted);
    const response = withHeaders(await handler(request, context, caller), {
      ...limits,
      ...(isRead && { Vary: 'Accept' }),
    });
    if (isRead && response.status === 200) addMissing(response, { 'Cache-Control': isLive ? 'no-cache' : CACHING });
    const caching = response.headers.get('Cache-Control');
    if (counted && caching) response.headers.set('Cache-Control', withoutOthers(caching));
    if (!isRead || response.status !== 200 || !response.headers.has('ETag')) return response;
    const whole = await keepWhole(response, key);
    return isUnchanged(request.headers, whole.headers) ? sendNothing(whole.headers) : whole;
  }

  return Object.fromEntries(
    METHODS.map((method) => {
      const handler = handlers[method] ?? refuseMethod;
      const guarded: RouteHandler = async (request, context) => {
        const response = await answer(handler, request, context).catch((thrown) =>
          failure(thrown, request.nextUrl.pathname),
        );
        addMissing(response, { 'Cache-Control': 'no-store' });
        return withHeaders(response, CORS_HEADERS);
      };
      return [method, guarded];
    }),
  ) as Record<Method, RouteHandler>;
}

async function lookHeaders(caller: Caller): Promise<Record<string, string>> {
  return rateLimitHeaders(await requestCounts().look(caller));
}

async function describeRequest(route: string, { nextUrl, headers }: NextRequest, { params }: RouteContext) {
  return JSON.stringify([route, (await params) ?? {}, nextUrl.search, headers.get('accept')]);
}

async function keepWhole(response: Response, key: AnswerKey | null): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer());
  const isPerCaller = ([name]: [string, string]) => !/^ratelimit/.test(name);
  const headers = Object.fromEntries([...response.headers].filter(isPerCaller));
  if (key) keepAnswer(key, { body, headers });
  return new Response(body, { headers: response.headers });
}

function sendKept(request: NextRequest, { body, headers }: KeptAnswer): Response {
  const kept = new Headers(headers);
  return isUnchanged(request.headers, kept) ? sendNothing(kept) : new Response(body, { headers: kept });
}

/** The answer to somebody who has it already. */
function sendNothing(headers: Headers): Response {
  headers.delete('Content-Type');
  headers.delete('Content-Length');
  headers.delete('Content-Disposition');
  return new Response(null, { status: 304, headers });
}

function addMissing(response: Response, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value);
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
