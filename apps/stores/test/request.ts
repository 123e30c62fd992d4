import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
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
    request(url + path, { method, headers }, async (response) => {
      const bytes = await buffer(response).catch(reject);
      if (!bytes) return;
      const plain = response.headers['content-encoding'] === 'gzip' && bytes.length > 0 ? gunzipSync(bytes) : bytes;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: plain.toString('utf8') });
    })
      .on('error', reject)
      .end(body);
  });
}

/** The addresses in a sitemap. */
export function locations(xml: string): URL[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address));
}
