import { describe, expect, inject, test, vi } from 'vitest';
import { addressOf } from './harness.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const get = (path: string, headers: HeadersInit = {}) => fetch(new URL(path, inject('webUrl')), { headers });

// The web app is started for a browser: without one there is none.
describe.skipIf(inject('chromium') === null)('what is kept of an answer', () => {
  const found = PAGE_KINDS.filter(({ isRefusal }) => !isRefusal);
  test.for(found)('a page may be kept and is asked for again: $name', async (kind) => {
    const path = await addressOf(kind);
    // Whatever is written in between makes it another page.
    await vi.waitFor(async () => {
      const { headers } = await get(path);
      expect(headers.get('cache-control')).toBe('private, no-cache');
      const tag = headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/".{27}"$/);
      const same = await get(path, { 'If-None-Match': tag });
      expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, tag, '']);
    }, 10_000);
  });

  test('a page is another one for a reader who chose its colors', async () => {
    const { headers } = await get('/terms');
    const tag = headers.get('etag') ?? '';
    expect((await get('/terms', { 'If-None-Match': tag, Cookie: 'theme=dark' })).status).toBe(200);
  });

  test.for([
    ['/robots.txt', 'public, max-age=3600'],
    ['/sitemap.xml', 'public, max-age=3600'],
    ['/og', 'public, max-age=86400'],
  ] as const)('a file says how long it may be kept: %s', async ([path, expected]) => {
    expect((await get(path)).headers.get('cache-control')).toBe(expected);
  });

  test('a picture of a plugin may be kept for a day, one that cannot be had for ten minutes', async () => {
    const page = await (await get('/marketplaces/chrome-web-store')).text();
    const icon = /src="(\/icons\/[^"]+)"/.exec(page)?.[1] ?? '';
    const kept = 'public, max-age=86400, stale-while-revalidate=604800';
    expect((await get(icon)).headers.get('cache-control')).toBe(kept);
    expect((await get('/icons/chrome-web-store/nothing')).headers.get('cache-control')).toBe('public, max-age=600');
  });

  test.for([
    ['/plugins?users=wild', 400],
    ['/nowhere', 404],
  ] as const)('an address that no page has is not kept: %s', async ([path, expected]) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('cache-control')]).toEqual([expected, expect.stringContaining('no-store')]);
  });
});
