import type { Db } from '@pi/db';
import type { NextRequest } from 'next/server';
import { toApiError } from './api-error.ts';
import { dataOrigin } from './data-origin.ts';
import { getDb } from './db.ts';

interface Call<Params> {
  db: Db;
  params: Params;
  /** The query parameters; of one given twice, a list. */
  query: Record<string, string | string[]>;
}

/**
 * A GET handler that answers `{ dataOrigin, ...what read gives }` as JSON, and every failure as
 * `{ dataOrigin, message, field? }` with its status.
 * @param read what the route answers; throws ApiError or ZodError where the call is wrong
 * @param statusOf the HTTP status of an answer, where it is not always 200
 */
export function apiRoute<Params, Answer extends object = object>(
  read: (call: Call<Params>) => Promise<Answer>,
  statusOf: (answer: Answer) => number = () => 200,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const db = getDb();
      const answer = await read({ db, params: await context.params, query: queryOf(request.nextUrl.searchParams) });
      return Response.json({ dataOrigin: await dataOrigin(db), ...answer }, { status: statusOf(answer) });
    } catch (thrown) {
      return failed(thrown, request.nextUrl.pathname);
    }
  };
}

async function failed(thrown: unknown, path: string): Promise<Response> {
  const { status, message, field, cause } = toApiError(thrown);
  if (cause) console.error(`${path} answered ${status}:`, cause);
  const origin = status === 503 ? null : await knownOrigin();
  return Response.json({ dataOrigin: origin, message, field }, { status });
}

async function knownOrigin() {
  try {
    return await dataOrigin(getDb());
  } catch {
    return null;
  }
}

function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
