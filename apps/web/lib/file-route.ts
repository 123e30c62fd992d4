import type { Db } from '@pi/db';
import type { DataOrigin } from '@pi/domain';
import { parseRequest } from '@pi/domain/api';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { invalidRequest } from './api-error.ts';
import { dataOrigin } from './data-origin.ts';
import { getDb } from './db.ts';
import type { StrictQuery } from './endpoints.ts';
import type { FileEndpoint } from './file-endpoints.ts';
import { queryOf } from './query-of.ts';
import { acceptedType } from './transport/accept.ts';
import { taggedResponse } from './transport/entity-tag.ts';
import { type PublicHandler, type PublicRouteOptions, publicRoute } from './transport/public-route.ts';
import type { Caller } from './transport/request-counter.ts';

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
  /** By whom it is counted; null where it is not. */
  caller: Caller | null;
}

/**
 * The handlers of a route that answers a file; the other methods answer 405. Every failure is an
 * ErrorAnswer with its status; 406 where Accept does not name the type that `read` chose.
 * @param read throws ApiError, for example where a plugin does not exist
 * @param options those of `publicRoute`
 */
export function fileRoute<Params extends z.ZodObject, Query extends StrictQuery>(
  endpoint: FileEndpoint<Params, Query>,
  read: (call: Call<z.output<Params>, z.output<Query>>) => Promise<FileAnswer>,
  options: PublicRouteOptions = {},
) {
  const GET: PublicHandler = async (request, context, caller) => {
    const accept = request.headers.get('accept');
    const [first, ...others] = endpoint.types.map(withoutParameters);
    if (first) acceptedType(accept, [first, ...others]);
    const params = parseRequest(endpoint.params, (await context.params) ?? {});
    const query = parseRequest(endpoint.query, queryOf(request.nextUrl.searchParams));
    if (!params.data || !query.data) throw invalidRequest([...params.issues, ...query.issues]);
    const db = getDb();
    const file = await read({ db, params: params.data, query: query.data, request, caller });
    try {
      acceptedType(accept, [withoutParameters(file.type)]);
    } catch (refusal) {
      await endStream(file);
      throw refusal;
    }
    const headers = headersOf(file, await dataOrigin(db));
    if (request.method === 'HEAD' && (await endStream(file))) return new Response(null, { headers });
    return fileResponse(file, headers);
  };
  return publicRoute({ GET }, options);
}

/** A media type alone: `text/csv` of `text/csv; charset=utf-8`. */
export function withoutParameters(type: string): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Ends a stream that nobody will read. */
async function endStream({ body }: FileAnswer): Promise<boolean> {
  if (!(body instanceof ReadableStream)) return false;
  await body.cancel();
  return true;
}

function fileResponse({ body }: FileAnswer, headers: Record<string, string>): Response {
  return body instanceof ReadableStream ? new Response(body, { headers }) : taggedResponse(body, headers);
}

// Whatever is in a file, its header says whether that is sample data.
function headersOf({ type, name, headers }: FileAnswer, origin: DataOrigin | null): Record<string, string> {
  const saved = name && { 'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"` };
  return { 'Content-Type': type, ...(origin && { 'Data-Origin': origin }), ...saved, ...headers };
}
