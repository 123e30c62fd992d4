import type { Db } from '@pi/db';
import type { DataOrigin } from '@pi/domain';
import { parseRequest } from '@pi/domain/api';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { invalidRequest } from './api-error.ts';
import { dataOrigin } from './data-origin.ts';
import { getDb } from './db.ts';
import type { StrictQuery } from './endpoints.ts';
import { failure } from './failure.ts';
import type { FileEndpoint } from './file-endpoints.ts';
import { queryOf } from './query-of.ts';
import { acceptedType } from './transport/accept.ts';
import { taggedResponse } from './transport/entity-tag.ts';
import { publicRoute, type RouteHandler } from './transport/public-route.ts';

export interface FileAnswer {
  /** A text or bytes get an entity tag; a stream is sent as it is read, and kept nowhere. */
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
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
 * @param isLive whether an answer may be another one though no data has changed
 */
export function fileRoute<Params extends z.ZodObject, Query extends StrictQuery>(
  endpoint: FileEndpoint<Params, Query>,
  read: (call: Call<z.output<Params>, z.output<Query>>) => Promise<FileAnswer>,
  { isLive = false }: { isLive?: boolean } = {},
) {
  const GET: RouteHandler = async (request, context) => {
    try {
      const [first, ...others] = endpoint.types.map(withoutParameters);
      if (first) acceptedType(request.headers.get('accept'), [first, ...others]);
      const params = parseRequest(endpoint.params, (await context.params) ?? {});
      const query = parseRequest(endpoint.query, queryOf(request.nextUrl.searchParams));
      if (!params.data || !query.data) throw invalidRequest([...params.issues, ...query.issues]);
      const db = getDb();
      const answer = await read({ db, params: params.data, query: query.data, request });
      return fileResponse(answer, await dataOrigin(db));
    } catch (thrown) {
      return failure(thrown, request.nextUrl.pathname);
    }
  };
  return publicRoute({ GET }, { isLive });
}

function withoutParameters(type: string): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

// Whatever is in a file, its header says whether that is sample data.
function fileResponse({ body, type, name, headers }: FileAnswer, origin: DataOrigin | null): Response {
  const saved = name && { 'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"` };
  const all = { 'Content-Type': type, ...(origin && { 'Data-Origin': origin }), ...saved, ...headers };
  return body instanceof ReadableStream ? new Response(body, { headers: all }) : taggedResponse(body, all);
}
