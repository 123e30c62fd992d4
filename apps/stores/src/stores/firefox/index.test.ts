import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';
const SEARCH = '/api/v5/addons/search/?app=firefox&type=extension&lang=en-US';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, 'addons.mozilla.org', path);
const detail = (id: string, more = '') => get(`/api/v5/addons/addon/${encodeURIComponent(id)}/${more}`);
const search = async (query: string) => JSON.parse((await get(`${SEARCH}&${query}`)).body);
const expected = (day = DAY) => stores.catalogue.expectedOn('firefox', day).counts;

describe('Firefox Add-ons', () => {
  test('answers 404 to an add-on it never had, and to one that is gone', async () => {
    const today = expected();
    const gone = [...expected('2026-06-01').keys()].filter((guid) => !today.has(guid));
    for (const id of ['no-such', '{nothing}', '%zz', '1', 'a@sample.example', ...gone.slice(0, 5)])
      expect(await detail(id)).toMatchObject({ status: 404, body: '{"detail":"Not found."}\n' });
    expect((await get('/api/v5/addons/addon/%zz/')).status).toBe(404);
  });

  test('answers 404 to a page past the end', async () => {
    expect(await get(`${SEARCH}&page=99`)).toMatchObject({ status: 404, body: '{"detail":"Invalid page."}\n' });
  });

  test('finds exactly the expected extensions, page after page, with their users', async () => {
    const counts = new Map<string, number>();
    for (let next: string | null = `${SEARCH}&page_size=40`; next; ) {
      const page = JSON.parse((await get(next)).body);
      for (const addon of page.results) counts.set(addon.guid, addon.average_daily_users);
      next = page.next?.replace('https://addons.mozilla.org', '');
    }
    expect(counts).toEqual(expected());
  });

  test('gives 25 at once and 50 at most, and says how many pages that makes', async () => {
    expect(await search('')).toMatchObject({ page_size: 25, page_count: Math.ceil(expected().size / 25) });
    expect((await search('page_size=900')).results).toHaveLength(50);
  });

  test('lets no more than 25,000 be reached', async () => {
    const many = await startStores({ day: DAY, sizes: { firefox: 30_000 } });
    const ask50 = (page: number) => ask(many.url, 'addons.mozilla.org', `${SEARCH}&page_size=50&page=${page}`);
    const last = JSON.parse((await ask50(500)).body);
    expect(last).toMatchObject({ page_count: 500, next: null });
    expect(last.count).toBeGreaterThan(25_000);
    expect((await ask50(501)).status).toBe(404);
    await many.close();
  });

  test('gives the same answer for guid, slug and number', async () => {
    for (const guid of [...expected().keys()].slice(0, 10)) {
      const { body } = await detail(guid);
      const { slug, id, average_daily_users } = JSON.parse(body);
      expect(average_daily_users).toBe(expected().get(guid));
      for (const other of [slug, String(id)]) expect((await detail(other)).body).toBe(body);
    }
  });

  test('writes a name as all languages, as one, or as one that is missing', async () => {
    const { results } = JSON.parse((await get('/api/v5/addons/search/?page_size=50')).body);
    const foreign = results.find(
      ({ default_locale, name }: { default_locale: string; name: object }) =>
        default_locale !== 'en-US' && !('en-US' in name),
    );
    const locale = foreign.default_locale;
    const text = foreign.name[locale];
    const nameOf = async (version: number, lang: string) =>
      JSON.parse((await get(`/api/v${version}/addons/addon/${foreign.slug}/?lang=${lang}`)).body).name;
    expect(await nameOf(5, 'en-US')).toEqual({ [locale]: text, 'en-US': null, _default: locale });
    expect(await nameOf(5, locale)).toEqual({ [locale]: text });
    expect(await nameOf(4, 'en-US')).toBe(text);
  });
});
