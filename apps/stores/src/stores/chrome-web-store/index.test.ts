import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, locations } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, 'chromewebstore.google.com', path);
const expected = (day = DAY) => stores.catalogue.expectedOn('chrome-web-store', day).counts;
const lastPart = ({ pathname }: URL) => pathname.split('/').at(-1) ?? '';

describe('the Chrome Web Store', () => {
  test('lists exactly the expected items in its sitemap shards', async () => {
    const shards = locations((await get('/sitemap')).body);
    const pages = await Promise.all(shards.map(({ pathname, search }) => get(pathname + search)));
    const ids = pages.flatMap(({ body }) =>
      locations(body)
        .filter(({ pathname }) => pathname.startsWith('/detail/'))
        .map(lastPart),
    );
    expect(shards.length).toBeGreaterThan(1);
    expect(ids.sort()).toEqual([...expected().keys()].sort());
  });

  test('answers 404 to a shard that does not exist', async () => {
    expect((await get('/sitemap?shard=99')).status).toBe(404);
  });

  test('shows the expected number of users, with the slug in the address and without', async () => {
    for (const [id, users] of [...expected()].slice(0, 40)) {
      const { body } = await get(`/detail/${id}`);
      const shown = /([\d,]+) users?<\/div>/.exec(body)?.[1] ?? null;
      expect(shown).toBe(users === null ? null : users.toLocaleString('en-US'));
      expect((await get(`/detail/any-slug/${id}`)).body).toBe(body);
    }
  });

  test('says that a removed item is not available, with status 200', async () => {
    const today = expected();
    const gone = [...expected('2026-06-01').keys()].filter((id) => !today.has(id));
    expect(gone.length).toBeGreaterThan(5);
    for (const id of gone) {
      const { status, body } = await get(`/detail/${id}`);
      expect(status).toBe(200);
      expect(body).toContain("AF_initDataCallback({key: 'ds:0',  data:[5],errorHasStatus: true,});");
      expect(body).toContain('This item is not available');
    }
  });

  test('answers its home page, full of other items, to an id that never was and to one not listed yet', async () => {
    const home = (await get('/')).body;
    const never = 'abcdefghijklmnop'.repeat(2);
    const today = expected();
    const later = [...expected('2027-03-01').keys()].filter((id) => !today.has(id));
    const unborn = await Promise.all(later.map((id) => get(`/detail/${id}`)));
    expect((await get(`/detail/${never}`)).body).toBe(home);
    expect(unborn.some(({ body }) => body === home)).toBe(true);
    expect(home).not.toContain(never);
    expect([...home.matchAll(/"([a-p]{32})",/g)].every(([, id = '']) => today.has(id))).toBe(true);
  });
});
