import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline as pipe, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, gzipSync } from 'node:zlib';
import type { Reply } from './store.ts';

const FASTEST = { level: constants.Z_BEST_SPEED };

/** An answer, and what is wrong with its bytes or the way they are sent. */
export interface Delivery {
  reply: Reply;
  /** UTF-8 where absent. */
  encode?: (text: string) => Uint8Array;
  transport?: (pieces: AsyncIterable<Uint8Array>, response: ServerResponse) => AsyncIterable<Uint8Array>;
}

/** Sends an answer, packed where the reader accepts that; a long one piece by piece. */
export async function send(request: IncomingMessage, response: ServerResponse, delivery: Delivery): Promise<void> {
  const { reply, encode = utf8, transport = (pieces) => pieces } = delivery;
  const { status, type, headers, body } = reply;
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.statusCode = status;
  response.setHeader('content-type', type);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.setHeader('vary', 'accept-encoding');
  if (gzip) response.setHeader('content-encoding', 'gzip');
  if (typeof body === 'string') {
    const bytes = gzip ? gzipSync(encode(body), FASTEST) : encode(body);
    response.setHeader('content-length', bytes.length);
    if (request.method === 'HEAD') response.end();
    else if (delivery.transport) await pipeline(transport(Readable.from([bytes]), response), response);
    else response.end(bytes);
  } else if (request.method === 'HEAD') response.end();
  else await pipeline(transport(packed(body, encode, gzip), response), response);
}

/** Sends a picture: it never changes, so that readers may keep it. */
export function sendPicture(request: IncomingMessage, response: ServerResponse, picture: Buffer): void {
  response.writeHead(200, {
    'content-type': 'image/png',
    'content-length': picture.length,
    'cache-control': 'public, max-age=86400',
  });
  response.end(request.method === 'HEAD' ? undefined : picture);
}

function packed(body: Iterable<string>, encode: (text: string) => Uint8Array, gzip: boolean): Readable {
  const plain = Readable.from(encoded(body, encode));
  // What breaks on the way destroys the last stream, and with it the answer.
  return gzip ? pipe(plain, createGzip(FASTEST), () => {}) : plain;
}

function* encoded(body: Iterable<string>, encode: (text: string) => Uint8Array): Generator<Uint8Array> {
  for (const piece of body) yield encode(piece);
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text);
}
