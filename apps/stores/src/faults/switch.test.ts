import { describe, expect, test } from 'vitest';
import { CHROME, faultyStores, LIST, OBSIDIAN, SHOPIFY, STATS } from '../../test/faulty-stores.ts';
import { FAULTS } from '../index.ts';

const stores = faultyStores();
const statuses = () => Promise.all(stores.detailPaths().map(async (path) => (await stores.get(CHROME, path)).status));

// What happens to bytes on their way is looked at in bytes.test.ts.
const ON_ANSWERS = FAULTS.filter(({ transport }) => !transport);

describe('a fault', () => {
  const STORES = [CHROME, SHOPIFY];
  const asked = () => [
    ...[`${stores.detailPaths()[0]}`, '/sitemap?shard=0', '/robots.txt'].map((path) => ({ store: CHROME, path })),
    ...stores.appPaths().map((path) => ({ store: SHOPIFY, path })),
  ];
  const outcomes = () =>
    Promise.all(
      asked().map(({ store, path }) =>
        stores
          .get(store, path)
          .then(({ status, headers, bytes }) => [status, headers.location, bytes.toString('latin1')]),
      ),
    );

  test.each(ON_ANSWERS.map(({ name }) => name))(
    '%s changes what is answered, and is gone when it is turned off',
    async (fault) => {
      const honest = await outcomes();
      for (const store of STORES) stores.setFaults(store, [fault]);
      expect(await outcomes()).not.toEqual(honest);
      for (const store of STORES) stores.setFaults(store, []);
      expect(await outcomes()).toEqual(honest);
    },
  );

  test('shows at a share of the addresses, always the same ones, and spares robots.txt', async () => {
    stores.setFaults(CHROME, [{ fault: 'forbidden', share: 0.3 }]);
    const first = await statuses();
    const hit = first.filter((status) => status === 403).length / first.length;
    expect(hit).toBeGreaterThan(0.1);
    expect(hit).toBeLessThan(0.5);
    expect(await statuses()).toEqual(first);
    stores.setFaults(CHROME, [{ fault: 'forbidden', share: 0.999 }]);
    expect((await stores.get(CHROME, '/robots.txt')).status).toBe(200);
  });

  test('shows in its store alone', async () => {
    stores.setFaults(CHROME, ['forbidden']);
    expect((await stores.get(CHROME, '/')).status).toBe(403);
    expect((await stores.get(OBSIDIAN, LIST)).status).toBe(200);
  });

  test('works with others: each at its share of addresses, and one on top of another', async () => {
    stores.setFaults(CHROME, [
      { fault: 'forbidden', share: 0.3 },
      { fault: 'rate_limited', share: 0.3 },
    ]);
    expect(new Set(await statuses())).toEqual(new Set([200, 403, 429]));
    const honest = await stores.json(STATS);
    stores.setFaults(OBSIDIAN, ['falling_counters', 'moved_data']);
    const { payload } = await stores.json(STATS);
    const [id = ''] = Object.keys(honest);
    expect(payload.data[id].downloads).toBe(Math.floor(honest[id].downloads * 0.3));
  });
});
