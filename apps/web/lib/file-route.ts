import type { Db } from '@pi/db';
import { parseRequest } from '@pi/domain/api';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { invalidRequest } from './api-error.ts';
import { failure, refuseMethod } from './api-route.ts';
import { getDb } from './db.ts';
import type { StrictQuery } from './endpoints.ts';
import type { FileEndpoint } from './file-endpoints.ts';
import { queryOf } from './query-of.ts';

export interface FileAnswer {
  body: BodyInit;
  /** Its media type. */
  type: string;
  /** With its extension, where it is saved and not shown. */
  name?: string;
  headers?: Record<string, string>;
}

interface Call<Params, Query> {
  db: Db;
  params: Params;
  query: Query;
  request: NextRequest;
}

/**
 * The handlers of a route that answers a file; the other methods answer 405. Every failure is an
 * ErrorAnswer with its status.
 * @param read throws ApiError, for example where a plugin does not exist
 */
export function fileRoute<Params extends z.ZodObject, Query extends StrictQuery>(
  endpoint: FileEndpoint<Params, Query>,
  read: (call: Call<z.output<Params>, z.output<Query>>) => Promise<FileAnswer>,
) {
  const GET = async (request: NextRequest, context: { params: Promise<Record<string, string | string[]>> }) => {
    try {
      const params = parseRequest(endpoint.params, (await context.params) ?? {});
      const query = parseRequest(endpoint.query, queryOf(request.nextUrl.searchParams));
      if (!params.data || !query.data) throw invalidRequest([...params.issues, ...query.issues]);
      return fileResponse(await read({ db: getDb(), params: params.data, query: query.data, request }));
    } catch (thrown) {
      return failure(thrown, request.nextUrl.pathname);
    }
  };
  return { GET, POST: refuseMethod, PUT: refuseMethod, PATCH: refuseMethod, DELETE: refuseMethod };
}

function fileResponse({ body, type, name, headers }: FileAnswer): Response {
  const saved = name && { 'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"` };
  return new Response(body, { headers: { 'Content-Type': type, ...saved, ...headers } });
}
