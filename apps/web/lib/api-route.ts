import type { Db } from '@pi/db';
import { parseRequest } from '@pi/domain/api';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { ApiError, errorResponse, invalidRequest, toApiError } from './api-error.ts';
import { dataOrigin } from './data-origin.ts';
import { getDb } from './db.ts';
import type { Endpoint, StrictQuery } from './endpoints.ts';
import { log, loggedError } from './log.ts';
import { queryOf } from './query-of.ts';
import { ALLOWED_METHODS } from './refuse-request.ts';

type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

interface Call<Params, Query> {
  db: Db;
  params: Params;
  query: Query;
}

/**
 * The handlers of a route that is only read: GET answers what `read` gives, in the endpoint's
 * shape, as JSON; the other methods answer 405. Every failure is an ErrorAnswer with its status.
 * @param read throws ApiError, for example where a plugin does not exist
 * @param statusOf the HTTP status of an answer, where it is not always 200
 */
export function readRoute<Params extends z.ZodObject, Query extends StrictQuery, Answer extends z.ZodObject>(
  endpoint: Endpoint<Params, Query, Answer>,
  read: (call: Call<z.output<Params>, z.output<Query>>) => Promise<object>,
  statusOf: (answer: z.output<Answer>) => number = () => 200,
): Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Handler> {
  const GET: Handler = async (request, context) => {
    try {
      // Next gives no params to a route whose path has no dynamic part, whatever its types say.
      const params = parseRequest(endpoint.params, (await context.params) ?? {});
      const query = parseRequest(endpoint.query, queryOf(request.nextUrl.searchParams));
      if (!params.data || !query.data) throw invalidRequest([...params.issues, ...query.issues]);
      const db = getDb();
      const data = await read({ db, params: params.data, query: query.data });
      const answer = endpoint.answer.parse({ dataOrigin: await dataOrigin(db), ...data });
      return Response.json(answer, { status: statusOf(answer) });
    } catch (thrown) {
      return failure(thrown, request.nextUrl.pathname);
    }
  };
  return { GET, POST: refuseMethod, PUT: refuseMethod, PATCH: refuseMethod, DELETE: refuseMethod };
}

/** The handler of addresses that do not exist, for any method. */
export async function refuseAddress(request: NextRequest): Promise<Response> {
  const error = new ApiError('not_found', 'There is nothing at this address. /api/v1 lists all addresses.');
  return failure(error, request.nextUrl.pathname);
}

/** The handler of methods other than GET. */
export async function refuseMethod(request: NextRequest): Promise<Response> {
  const error = new ApiError('method_not_allowed', `${request.method} is not allowed here: use GET.`);
  return errorResponse(error, await knownOrigin(), { Allow: ALLOWED_METHODS });
}

/** The answer to a request that failed; an unexpected failure is logged. */
export async function failure(thrown: unknown, path: string): Promise<Response> {
  const error = toApiError(thrown);
  if (error.cause) log().error({ path, status: error.status, err: loggedError(error.cause) }, 'a request failed');
  return errorResponse(error, error.code === 'database_unavailable' ? null : await knownOrigin());
}

async function knownOrigin() {
  try {
    return await dataOrigin(getDb());
  } catch {
    return null;
  }
}
