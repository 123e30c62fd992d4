import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { sharedFault } from '@pi/config/shared-data';
import { createFetcher, decodeBody, getAdapter, type StoreResponse } from '@pi/scrapers';
import { describe, expect, onTestFinished, test } from 'vitest';

const SHOPIFY = getAdapter('shopify');
const PAGE = 'https://apps.shopify.com/app-1';
const folder = sharedFault('');

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

/**
 * A server that plays every store, with these answers in turn for pages, and a fetcher that talks
 * to it and never waits.
 */
async function stores({ robots, pages }: { robots?: Buffer; pages: Reply[] }) {
  const asked: string[] = [];
  const waits: number[] = [];
  const send = (response: ServerResponse, { status = 200, headers = {}, body = '' }: Reply) =>
    response.writeHead(status, headers).end(body);
  const server = createServer(({ url = '' }, response) => {
    if (url === '/robots.txt') return send(response, robots ? { body: robots } : { status: 404 });
    asked.push(url);
    return send(response, pages.shift() ?? { body: 'ok' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fetcher = createFetcher({
    enabled: ['shopify', 'firefox', 'wordpress'],
    contact: 'test',
    now: () => new Date('2026-11-21T06:00:00Z'),
    storesUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pace: { parallel: 4, perSecond: 10_000 },
    wait: async (ms) => {
      waits.push(ms);
    },
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await fetcher.close();
  });
  const get = (url: string, name = 'shopify') => fetcher.fetch(getAdapter(name).info, { url });
  return { get, asked, waits };
}

const file = (name: string) => readFileSync(`${folder}${name}`);
const names = (name: string, response: StoreResponse) =>
  getAdapter(name)
    .parse([response])
    .listings.map((listing) => listing.name);

/** The apps that discovery finds where the sitemap is this answer. */
async function discovered(sitemap: Reply): Promise<string[]> {
  const { get } = await stores({ pages: [sitemap] });
  const context = { day: '2026-11-21', knownIds: async () => [], fetch: ({ url }: { url: string }) => get(url) };
  const found: string[] = [];
  for await (const handle of SHOPIFY.discover(context)) found.push(handle);
  return found;
}

describe.skipIf(!folder)('bytes that failed once', () => {
  test.each(['application/json', 'application/json; charset=iso-8859-1', 'text/html', ''])(
    '09a: JSON of the type "%s" is UTF-8, whatever its texts say of a charset',
    async (type) => {
      const page = { headers: { 'content-type': type }, body: file('09a-amo-json-with-meta-in-text.json') };
      const { get } = await stores({ pages: [page] });
      const response = await get('https://addons.mozilla.org/api/v5/addons/search/?page=1', 'firefox');
      expect(names('firefox', response)).toEqual(['Café Größe']);
    },
  );

  test('09c: a byte order mark wins over the header', async () => {
    const body = file('09c-wordpress-bom-with-latin1-header.json');
    const type = 'application/json; charset=iso-8859-1';
    expect(JSON.parse(decodeBody(body, type)).plugins).toMatchObject([{ name: 'Café' }]);
    const { get } = await stores({ pages: [{ headers: { 'content-type': type }, body }] });
    const url = 'https://api.wordpress.org/plugins/info/1.2/?action=query_plugins&request[page]=1';
    expect(names('wordpress', await get(url, 'wordpress'))).toEqual(['Café']);
  });

  test('10a: an HTML page in place of a sitemap fails discovery', async () => {
    await expect(discovered({ body: file('10a-sitemap-is-html.html') })).rejects.toThrow(
      'GET https://apps.shopify.com/sitemap.xml: an HTML page in place of a sitemap',
    );
  });

  test.each<Record<string, string>>([
    { 'content-type': 'application/xml' },
    { 'content-type': 'application/gzip' },
    { 'content-type': 'application/xml', 'content-encoding': 'gzip' },
    {},
  ])('10c: a gzipped sitemap with the headers %o is read', async (headers) => {
    expect(await discovered({ headers, body: file('10c-sitemap.xml.gz') })).toEqual(['app-1']);
    expect(await discovered({ headers, body: gzipSync(file('10c-sitemap.xml.gz')) })).toEqual(['app-1']);
  });

  test('11a: Crawl-delay does not end a group of a robots.txt', async () => {
    const { get, asked } = await stores({ robots: file('11a-robots-crawl-delay-between.txt'), pages: [] });
    await expect(get('https://apps.shopify.com/private')).rejects.toMatchObject({ kind: 'disallowed' });
    await get(PAGE);
    expect(asked).toEqual(['/app-1']);
  });

  test.each(['/a|b', "/s?q='x", '/x?request[1]', '/a%7Cb', '/s?q=%27x', '/x?request%5B1%5D'])(
    '11c: a robots.txt with reserved characters closes %s',
    async (path) => {
      const { get, asked } = await stores({ robots: file('11c-robots-reserved-characters.txt'), pages: [] });
      await expect(get(`https://apps.shopify.com${path}`)).rejects.toMatchObject({ kind: 'disallowed' });
      await get(PAGE);
      expect(asked).toEqual(['/app-1']);
    },
  );
});

describe('bytes of the same kinds', () => {
  test('a sitemap with a namespace prefix is read', async () => {
    const body =
      '<sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:url><sm:loc>https://apps.shopify.com/app-1</sm:loc></sm:url></sm:urlset>';
    expect(await discovered({ body })).toEqual(['app-1']);
  });

  test.each([
    ['4.0', 4000],
    ['Sat, 21 Nov 2026 06:00:07 GMT', 7000],
    ['Saturday, 21-Nov-26 06:00:07 GMT', 7000],
    ['Sat Nov 21 06:00:07 2026', 7000],
  ])('Retry-After: %s is waited out', async (header, expected) => {
    const { get, waits } = await stores({ pages: [{ status: 429, headers: { 'retry-after': header } }] });
    expect((await get(PAGE)).body).toBe('ok');
    expect(waits).toEqual([expected]);
  });

  const text = 'Größe';
  test.each([
    ['deflate', deflateRawSync(text)],
    ['none', text],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['gzip', Buffer.concat([gzipSync(text), Buffer.from('<!-- 3 ms -->')])],
    ['gzip', text],
  ])('a body of the encoding "%s" is read', async (encoding, body) => {
    const { get } = await stores({ pages: [{ headers: { 'content-encoding': encoding }, body }] });
    expect((await get(PAGE)).body).toBe(text);
  });

  test('a Location in raw UTF-8 is followed', async () => {
    // Node sends a byte for each character.
    const location = Buffer.from('/café').toString('latin1');
    const { get, asked } = await stores({ pages: [{ status: 302, headers: { location } }] });
    await get(PAGE);
    expect(asked).toEqual(['/app-1', '/caf%C3%A9']);
  });
});
