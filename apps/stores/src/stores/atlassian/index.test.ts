import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const list = async (path: string) => JSON.parse((await ask(stores.url, 'marketplace.atlassian.com', path)).body);
const expected = () => stores.catalogue.expectedOn('atlassian', DAY).counts;

describe('the Atlassian Marketplace', () => {
  test('lists exactly the expected apps, page after page, with their installations', async () => {
    const counts = new Map<string, number | null>();
    for (let next: string | undefined = '/rest/2/addons?limit=40&offset=0'; next; ) {
      const page = await list(next);
      expect(page.count).toBe(expected().size);
      for (const { key, _embedded } of page._embedded.addons)
        counts.set(key, _embedded.distribution.totalInstalls ?? null);
      next = page._links.next?.[0].href;
    }
    expect(counts).toEqual(expected());
  });

  test('gives 10 apps at once and 50 at most, none past the end, and leads back', async () => {
    expect((await list('/rest/2/addons'))._embedded.addons).toHaveLength(10);
    expect((await list('/rest/2/addons?limit=900'))._embedded.addons).toHaveLength(50);
    expect((await list('/rest/2/addons?limit=0'))._embedded.addons).toHaveLength(10);
    const past = await list('/rest/2/addons?offset=5000');
    expect(past._embedded.addons).toEqual([]);
    expect(past._links).not.toHaveProperty('next');
    expect((await list('/rest/2/addons?offset=4'))._links.prev[0].href).toBe('/rest/2/addons?offset=0');
  });

  test('has zeros without ratings, and no installations for some apps', async () => {
    const { _embedded } = await list('/rest/2/addons?limit=50');
    const reviews = _embedded.addons.map((addon: { _embedded: { reviews: object } }) => addon._embedded.reviews);
    expect(reviews).toContainEqual({ averageStars: 0, count: 0 });
    expect([...expected().values()]).toContain(null);
  });
});
