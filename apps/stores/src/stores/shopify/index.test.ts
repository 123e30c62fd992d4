import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, locations } from '../../../test/request.ts';
import { type RunningStores, STORES, sampleCatalogue, startStores } from '../../index.ts';
import { placedName } from '../../place.ts';
import type { Reply } from '../../store.ts';

const DAY = '2026-11-20';
const HOST = 'apps.shopify.com';
const SOME = 40;

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, HOST, path);
const expected = (day = DAY) => stores.catalogue.expectedOn('shopify', day).counts;
const isApp = ({ pathname }: URL) => !pathname.startsWith('/categories/');
const handlesIn = (xml: string) =>
  locations(xml)
    .filter(isApp)
    .map(({ pathname }) => pathname.slice(1));

describe('the Shopify App Store', () => {
  test('answers 404 to an app that is gone, to one that never was and to pages of reviews that are none', async () => {
    const today = expected();
    const gone = [...expected('2026-06-01').keys()].find((handle) => !today.has(handle)) ?? '';
    const [listed = ''] = today.keys();
    const wrong = [
      gone,
      `another-${listed}`,
      'no-such-app-zz-1',
      `${listed}/reviews?page=0`,
      `${listed}/reviews?page=x`,
    ];
    for (const path of wrong) expect((await get(`/${path}`)).status).toBe(404);
  });

  test('lists exactly the expected apps in its sitemap, and categories beside them', async () => {
    const { body } = await get('/sitemap.xml');
    expect(handlesIn(body)).toEqual([...expected().keys()]);
    expect(locations(body).every(isApp)).toBe(false);
  });

  test('has an index of sitemaps where one would be too long, and its last part ends with the last apps', () => {
    const { answer, shelf } = storeOf(100_300);
    const sitemap = (path: string) => pieces(answer(new URL(path, `https://${HOST}`), shelf, DAY)).join('');
    const parts = locations(sitemap('/sitemap.xml')).map(({ pathname }) => pathname);
    expect(parts).toHaveLength(3);
    const last = handlesIn(sitemap(parts.at(-1) ?? ''));
    const listed = shelf.page(DAY, shelf.listedCount(DAY) - last.length, last.length);
    expect(last.length).toBeGreaterThan(100);
    expect(last).toEqual(listed.map(placedName));
  });

  test('describes the expected number of reviews to search engines, and none without reviews', async () => {
    const some = [...expected()].slice(0, SOME);
    expect(some.some(([, reviews]) => reviews === null)).toBe(true);
    for (const [handle, reviews] of some) {
      const { body } = await get(`/${handle}`);
      const [, described = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body) ?? [];
      expect(JSON.parse(described).aggregateRating?.ratingCount ?? null).toBe(reviews);
      expect(body).toContain(`<link rel="canonical" href="https://${HOST}/${handle}">`);
    }
  });

  test('leads from a page of reviews to the next, until there are no more', async () => {
    const pages: string[] = [];
    for (let path: string | undefined = `/${await muchReviewed()}/reviews`; path; path = nextIn(pages.at(-1) ?? ''))
      pages.push((await get(path)).body);
    const ids = pages.map((body) => [...body.matchAll(/data-review-content-id="(\d+)"/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.slice(0, -1).every((page) => page.length === 10)).toBe(true);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });
});

async function muchReviewed(): Promise<string> {
  for (const handle of expected().keys()) if (nextIn((await get(`/${handle}/reviews`)).body)) return handle;
  throw new Error('no app has more than a page of reviews');
}

function nextIn(page: string): string | undefined {
  return /<a rel="next"[^>]* href="https:\/\/apps\.shopify\.com([^"]+)"/.exec(page)?.[1];
}

function storeOf(size: number) {
  const store = STORES.find(({ name }) => name === 'shopify');
  if (!store) throw new Error('no sample store "shopify"');
  return { answer: store.answer, shelf: sampleCatalogue(1, { shopify: size }).shelf('shopify') };
}

function pieces(reply: Reply | undefined): string[] {
  return typeof reply?.body === 'string' ? [reply.body] : [...(reply?.body ?? [])];
}
