import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, gzipSync } from 'node:zlib';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type Clock, control } from './control.ts';
import { json, type Reply, text } from './store.ts';
import { STORES } from './stores/index.ts';

const LONGEST_BODY = 10_000;
const FASTEST = { level: constants.Z_BEST_SPEED };
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
const byHost = Map.groupBy(
  STORES.flatMap((store) => store.hosts.map((host) => ({ host, store }))),
  ({ host }) => host,
);

/** The server of all sample stores: the Host header says which one is meant. */
export function createStoresServer(catalogue: Catalogue, clock: Clock): Server {
  return createServer(async (request, response) => {
    try {
      await send(request, response, await answer(request, catalogue, clock));
    } catch (error) {
      // The reader went away, or the answer broke half-way: nothing can be said any more.
      response.destroy(error instanceof Error ? error : undefined);
    }
  });
}

async function answer(request: IncomingMessage, catalogue: Catalogue, clock: Clock): Promise<Reply> {
  // The host comes from its header alone: a path such as `//other/` must not change it.
  const address = `https://${request.headers.host}${request.url}`;
  if (!URL.canParse(address)) return json({ error: { message: 'not an address' } }, 400);
  const url = new URL(address);
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  if (LOCAL.has(url.hostname)) return control(method, url.pathname, await shortBody(request), catalogue, clock);
  const stores = byHost.get(url.hostname);
  if (!stores)
    return json({ error: { message: `no sample store of that host; known: ${[...byHost.keys()].join(', ')}` } }, 404);
  const asked = stores.filter(({ store }) => method === 'GET' || (method === 'POST' && store.takesPosts));
  if (asked.length === 0) return json({ error: { message: 'use GET or HEAD' } }, 405);
  const posted = method === 'POST' ? await shortBody(request) : undefined;
  for (const { store } of asked) {
    const reply = store.answer(url, catalogue.shelf(store.name), clock.day, posted);
    if (reply) return reply;
  }
  return text('404: Not Found', 404);
}

async function shortBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LONGEST_BODY) return '';
  }
  return body;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, headers, body }: Reply,
): Promise<void> {
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.statusCode = status;
  response.setHeader('content-type', type);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.setHeader('vary', 'accept-encoding');
  if (gzip) response.setHeader('content-encoding', 'gzip');
  if (typeof body === 'string') {
    const bytes = gzip ? gzipSync(body, FASTEST) : Buffer.from(body);
    response.setHeader('content-length', bytes.length);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } else if (request.method === 'HEAD') response.end();
  else if (gzip) await pipeline(Readable.from(body), createGzip(FASTEST), response);
  else await pipeline(Readable.from(body), response);
}
