import type { Db } from '@pi/db';
import { appUrl } from '@pi/domain/env';
import type { z } from 'zod';
import { dataOrigin } from '../data-origin.ts';
import type { StrictQuery } from '../endpoints.ts';
import type { FileEndpoint } from '../file-endpoints.ts';
import { fileRoute } from '../file-route.ts';
import { settings } from '../settings.ts';
import { acceptedType } from '../transport/accept.ts';
import type { RouteHandler } from '../transport/public-route.ts';
import { type Embedded, embedFailure, embedPage } from './embed-page.ts';
import { EMBED_POLICY } from './embed-policy.ts';

/** What a route of an embed reads; its page is named from the first slash on. */
export interface EmbedRead extends Omit<Embedded, 'href' | 'origin'> {
  path: string;
}

interface Call<Params, Query> {
  db: Db;
  params: Params;
  query: Query;
}

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': EMBED_POLICY };

/**
 * The handlers of an embed. A frame is answered failures as a page that says why, other callers
 * as JSON.
 * @param read throws ApiError, for example where a plugin does not exist
 */
export function embedRoute<Params extends z.ZodObject, Query extends StrictQuery>(
  endpoint: FileEndpoint<Params, Query>,
  read: (call: Call<z.output<Params>, z.output<Query>>) => Promise<EmbedRead>,
) {
  const { GET, ...others } = fileRoute(
    endpoint,
    async (call) => {
      const { path, ...embed } = await read(call);
      const origin = await dataOrigin(call.db);
      const { 'Content-Type': type, ...headers } = HEADERS;
      return {
        body: embedPage({ ...embed, href: addressOf(path), origin }),
        type,
        headers: { ...headers, 'Cache-Control': 'public, max-age=3600' },
      };
    },
    { isCounted: false },
  );
  const framed: RouteHandler = async (request, context) => {
    const response = await GET(request, context);
    if (response.status < 400 || !isForFrame(request.headers.get('accept'))) return response;
    const { message } = (await response.json()) as { message: string };
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
    return new Response(embedFailure(message, addressOf('/')), { status: response.status, headers });
  };
  return { GET: framed, ...others };
}

function isForFrame(accept: string | null): boolean {
  try {
    return acceptedType(accept, ['application/json', 'text/html']) === 'text/html';
  } catch {
    return false;
  }
}

function addressOf(path: string): string {
  return new URL(path, appUrl(settings())).href;
}
