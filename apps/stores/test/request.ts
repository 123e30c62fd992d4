import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As they were sent, packed or not. */
  bytes: Buffer;
  body: string;
}

/** Asks the server at `url` as if it were `host`, which `fetch` does not allow. */
export function ask(
  url: string,
  host: string,
  path: string,
  { method = 'GET', gzip = false, body }: { method?: string; gzip?: boolean; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host, ...(gzip && { 'accept-encoding': 'gzip' }) };
    // A connection of its own: one that is kept may be closed at the moment it is used again.
    request(url + path, { method, headers, agent: false }, (response) => {
      buffer(response)
        .then((bytes) => resolve(answerOf(response, bytes)))
        .catch(reject);
    })
      .on('error', reject)
      .end(body);
  });
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, bytes: Buffer): Answer {
  const packed = headers['content-encoding'] === 'gzip' && bytes.length > 0;
  return { status: statusCode, headers, bytes, body: (packed ? gunzipSync(bytes) : bytes).toString('utf8') };
}

/** The addresses in a sitemap. */
export function locations(xml: string): URL[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address));
}
