import { describe, expect, test } from 'vitest';
import { FetchError } from '../fetcher/fetch-error.ts';
import { sitemapPages } from './sitemap.ts';
import { discoverContext, sitemap } from './test-response.ts';

const STORE = 'https://store.test';
const [ROOT, A, B] = [`${STORE}/sitemap.xml`, `${STORE}/a.xml`, `${STORE}/b.xml`];
const pages = (...names: string[]) =>
  sitemap(
    'url',
    names.map((name) => `${STORE}/${name}`),
  );

/** All pages, the error at the end, and the requested addresses. */
async function read(bodies: Record<string, string>, bounds?: Parameters<typeof sitemapPages>[3]) {
  const context = discoverContext(bodies);
  const fetch = (request: { url: string }) =>
    context.fetch(request).catch(() => Promise.reject(new FetchError('http_error', request, '500')));
  const found: string[] = [];
  let error: unknown = null;
  try {
    for await (const page of sitemapPages(ROOT, ['store.test', 'files.test'], { fetch }, bounds)) found.push(page);
  } catch (thrown) {
    error = thrown;
  }
  return { found, error, asked: context.asked };
}

describe('sitemapPages', () => {
  test('fails where the sitemap is an HTML page', async () => {
    const { found, error } = await read({ [ROOT]: '<!doctype html><p>Be right back' });
    expect(found).toEqual([]);
    expect(error).toMatchObject({
      name: 'FetchError',
      kind: 'format_changed',
      message: `GET ${ROOT}: an HTML page in place of a sitemap`,
    });
  });

  test.each([
    ['is an HTML page', '<html></html>', 'an HTML page'],
    ['has no answer', undefined, '500'],
    ['is not well-formed', '<urlset><url>', 'not well-formed'],
  ])('reads the others where one sitemap of several %s, and fails in the end', async (_, body, reason) => {
    const { found, error } = await read({
      [ROOT]: sitemap('sitemap', [A, B]),
      ...(body !== undefined && { [A]: body }),
      [B]: pages('1', '2'),
    });
    expect(found).toEqual([`${STORE}/1`, `${STORE}/2`]);
    expect(error).toMatchObject({ url: A, message: expect.stringContaining(reason) });
  });

  test('yields addresses on the hosts of the store only, each sitemap’s once, as https', async () => {
    const { found, error, asked } = await read({
      [ROOT]: sitemap('sitemap', ['a.xml', 'https://elsewhere.test/b.xml', ROOT, A]),
      [A]: sitemap('url', [
        '/1',
        'http://store.test/2',
        'https://files.test/3',
        'https://elsewhere.test/4',
        '/1',
        '',
        'javascript:1',
      ]),
    });
    expect(found).toEqual([`${STORE}/1`, `${STORE}/2`, 'https://files.test/3', A]);
    expect({ error, asked }).toEqual({ error: null, asked: [ROOT, A] });
  });

  test('ends where an index names itself, and fails where indexes name indexes without end', async () => {
    expect(await read({ [ROOT]: sitemap('sitemap', [ROOT]) })).toEqual({ found: [], error: null, asked: [ROOT] });
    const chain = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [i ? `${STORE}/${i}` : ROOT, sitemap('sitemap', [`${STORE}/${i + 1}`])]),
    );
    const { error, asked } = await read(chain);
    expect(asked).toEqual([ROOT, `${STORE}/1`, `${STORE}/2`]);
    expect(error).toMatchObject({ message: expect.stringContaining('names too many sitemaps') });
  });

  test('reads no more sitemaps and no more text than the bounds allow, and fails', async () => {
    const bodies = { [ROOT]: sitemap('sitemap', [A, B]), [A]: pages('1'), [B]: pages('2') };
    const bounds = { depth: 3, sitemaps: 2, characters: 1e6 };
    const few = await read(bodies, bounds);
    expect({ found: few.found, asked: few.asked }).toEqual({ found: [`${STORE}/1`], asked: [ROOT, A] });
    expect(few.error).toMatchObject({ kind: 'format_changed' });
    const short = await read(bodies, { ...bounds, sitemaps: 9, characters: 300 });
    expect(short.found).toEqual([]);
    expect(short.error).toMatchObject({ message: expect.stringContaining('more than 300 characters') });
  });
});
