import { assertOperator, type RequestDeps } from '@pi/accounts';
import { parseRequest } from '@pi/domain/api';
import type { User } from '@pi/domain/events';
import { after, type NextRequest } from 'next/server';
import { z } from 'zod';
import { ApiError, errorResponse, invalidRequest, toApiError } from '../api-error.ts';
import { getDb } from '../db.ts';
import { isSameOrigin } from '../is-same-origin.ts';
import { log, loggedError } from '../log.ts';
import { getModel } from '../model.ts';
import { queryOf } from '../query-of.ts';
import { readShortText } from '../read-short-text.ts';
import { settings } from '../settings.ts';
import { findSession, getMail, rotateSession } from './auth.ts';
import { requestMail } from './request-mail.ts';
import { sendWaitingLetters } from './send-waiting-letters.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];
type Context = { params: Promise<Record<string, string | string[]>> };
type Handler = (request: NextRequest, context: Context) => Promise<Response>;

/** Larger bodies are files: routes that take one read it themselves. */
const MOST_BYTES = 256 * 1024;

/** What an action is called with. */
export interface ActionCall<Params, Query, Body, Who> {
  deps: RequestDeps;
  /** Who sends the request, from their session. */
  user: Who;
  sessionId: Who extends User ? string : null;
  params: Params;
  query: Query;
  body: Body;
  request: NextRequest;
}

interface ActionShape<Params, Query, Body, Access> {
  /** `session`: somebody has to be signed in; `operator`: an operator; `public`: anybody may. */
  access: Access;
  /** Whether it may be sent from elsewhere than a page of this site: mail programs do. */
  anyOrigin?: boolean;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  /** JSON; none where it is left out. */
  body?: z.ZodType<Body>;
}

/** What an action answers: always a sentence, and what it is about. */
export type ActionAnswer = { message: string; status?: 200 | 201 | 202 } & Record<string, unknown>;

const NOTHING = z.strictObject({});

/**
 * The handler of one method of a route: who sends the request, what it says, and then the work.
 * What it throws is answered as JSON with the right status; letters that it queued are sent after
 * the answer.
 */
export function action<
  Access extends 'session' | 'operator' | 'public',
  Params = object,
  Query = object,
  Body = undefined,
>(
  { access, anyOrigin = false, params, query, body }: ActionShape<Params, Query, Body, Access>,
  work: (
    call: ActionCall<Params, Query, Body, Access extends 'public' ? User | null : User>,
  ) => Promise<ActionAnswer | Response>,
): Handler {
  return async (request, context) => {
    try {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (!isRead && !anyOrigin && !isSameOrigin(request.headers))
        throw new ApiError('forbidden', 'This request has to come from a page of this site.');
      const session = await findSession(request.headers);
      if (access !== 'public' && !session) throw new ApiError('unauthorized', 'Sign in first.');
      if (access === 'operator' && session) assertOperator(session.user, settings());
      const parsed = {
        params: parseRequest(params ?? NOTHING, (await context.params) ?? {}),
        query: parseRequest(query ?? NOTHING, queryOf(request.nextUrl.searchParams)),
        body: body && parseRequest(body, await readJson(request)),
      };
      const issues = [...parsed.params.issues, ...parsed.query.issues, ...(parsed.body?.issues ?? [])];
      if (issues.length > 0) throw invalidRequest(issues);
      const { mail, hasLetters } = requestMail(getMail());
      const deps: RequestDeps = { db: getDb(), mail, now: () => new Date(), model: getModel() };
      const answer = await work({
        deps,
        user: (session?.user ?? null) as never,
        sessionId: (session?.sessionId ?? null) as never,
        params: parsed.params.data as Params,
        query: parsed.query.data as Query,
        body: parsed.body?.data as Body,
        request,
      });
      if (hasLetters()) after(() => sendWaitingLetters());
      const response = toResponse(answer);
      if (session?.isTokenOld)
        for (const cookie of await rotateSession(request.headers)) response.headers.append('Set-Cookie', cookie);
      return response;
    } catch (thrown) {
      return refuse(thrown, request.nextUrl.pathname);
    }
  };
}

/** The handlers of a route: those given, and 405 with the header Allow for the other methods. */
export function methods(handlers: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allowed = METHODS.filter((method) => handlers[method]);
  const Allow = [...allowed, ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const refuseMethod: Handler = async ({ method }) =>
    errorResponse(
      new ApiError('method_not_allowed', `${method} is not allowed here: use ${allowed.join(' or ')}.`),
      null,
      { Allow },
    );
  return Object.fromEntries(METHODS.map((method) => [method, handlers[method] ?? refuseMethod])) as never;
}

function toResponse(answer: ActionAnswer | Response): Response {
  if (answer instanceof Response) return answer;
  const { status = 200, ...rest } = answer;
  return Response.json(rest, { status, headers: { 'Cache-Control': 'no-store' } });
}

async function readJson(request: NextRequest): Promise<Record<string, unknown>> {
  const text = await readShortText(request, MOST_BYTES);
  if (text === null) throw new ApiError('too_large', `The request is larger than ${MOST_BYTES / 1024} KB.`);
  try {
    const read = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text || '{}'));
    if (read.success) return read.data;
  } catch {
    // answered below
  }
  throw new ApiError('invalid_request', 'The body is not a JSON object.');
}

function refuse(thrown: unknown, path: string): Response {
  const error = toApiError(thrown);
  if (error.cause) log().error({ path, status: error.status, err: loggedError(error.cause) }, 'a request failed');
  return errorResponse(error);
}
