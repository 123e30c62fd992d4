import type { Db } from '@pi/db';
import { type Issue, parseRequest } from '@pi/domain/api';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { answerWithin } from './answer-within.ts';
import { ApiError, errorResponse, invalidRequest } from './api-error.ts';
import { dataOrigin } from './data-origin.ts';
import { getDb } from './db.ts';
import { type Given, setEndpointReader } from './endpoint-readers.ts';
import type { Endpoint, StrictQuery } from './endpoints.ts';
import { failure } from './failure.ts';
import { queryOf } from './query-of.ts';
import { ALLOWED_METHODS } from './refuse-request.ts';
import { acceptedType } from './transport/accept.ts';
import { csvResponse } from './transport/csv-response.ts';
import { taggedResponse } from './transport/entity-tag.ts';
import { FIELDS_PARAM, keepFields, pickFields, readFields } from './transport/fields.ts';
import { publicRoute, type RouteHandler } from './transport/public-route.ts';

interface Call<Params, Query> {
  db: Db;
  params: Params;
  query: Query;
}

interface ReadOptions<Answer> {
  /** The HTTP status of an answer, where it is not always 200. */
  statusOf?: (answer: Answer) => number;
  /** Whether an answer may be another one though no data has changed. */
  isLive?: boolean;
  /** Whether its requests count against the limits. */
  isCounted?: boolean;
  /** How long an answer may take; then it is 503. */
  answerMs?: number;
}

const JSON_ALONE = ['application/json'] as const;
const JSON_OR_CSV = ['application/json', 'text/csv'] as const;

/**
 * The handlers of a route that is only read: GET answers what `read` gives, in the endpoint's
 * shape, as JSON; the other methods answer 405. Every failure is an ErrorAnswer with its status.
 * @param read throws ApiError, for example where a plugin does not exist
 */
export function readRoute<Params extends z.ZodObject, Query extends StrictQuery, Answer extends z.ZodObject>(
  endpoint: Endpoint<Params, Query, Answer>,
  read: (call: Call<z.output<Params>, z.output<Query>>) => Promise<object>,
  { statusOf = () => 200, answerMs, ...options }: ReadOptions<z.output<Answer>> = {},
) {
  const readAnswer = async (givenParams: Given, givenQuery: Given, others: Issue[] = []) => {
    const params = parseRequest(endpoint.params, givenParams);
    const query = parseRequest(endpoint.query, givenQuery);
    const issues = [...params.issues, ...query.issues, ...others];
    if (!params.data || !query.data || issues.length > 0) throw invalidRequest(issues);
    const db = getDb();
    const data = await read({ db, params: params.data, query: query.data });
    return endpoint.answer.parse({ dataOrigin: await dataOrigin(db), ...data });
  };
  setEndpointReader(endpoint, readAnswer);
  const types = endpoint.rows === undefined ? JSON_ALONE : JSON_OR_CSV;
  const GET: RouteHandler = async (request, context) => {
    try {
      const type = acceptedType(request.headers.get('accept'), types);
      const { [FIELDS_PARAM]: wanted, ...given } = queryOf(request.nextUrl.searchParams);
      const { fields, issues } = readFields(endpoint, wanted);
      // Next gives no params to a route whose path has no dynamic part, whatever its types say.
      const answer = await readAnswer((await context.params) ?? {}, given, issues);
      const status = statusOf(answer);
      const linked = keepFields(answer, fields);
      if (type === 'text/csv') return csvResponse(endpoint, linked, fields);
      const chosen = pickFields(endpoint, linked, fields);
      if (status !== 200) return Response.json(chosen, { status });
      return taggedResponse(JSON.stringify(chosen), { 'Content-Type': type });
    } catch (thrown) {
      return failure(thrown, request.nextUrl.pathname);
    }
  };
  return publicRoute({ GET: answerMs === undefined ? GET : answerWithin(answerMs, GET) }, options);
}

/** The handler of addresses that do not exist, for any method. */
export async function refuseAddress(request: NextRequest): Promise<Response> {
  const error = new ApiError('not_found', 'There is nothing at this address. /api/v1 lists all addresses.');
  return failure(error, request.nextUrl.pathname);
}

/** The handler of methods other than GET. */
export async function refuseMethod(request: NextRequest): Promise<Response> {
  const error = new ApiError('method_not_allowed', `${request.method} is not allowed here: use GET.`);
  return errorResponse(error, null, { Allow: ALLOWED_METHODS });
}
