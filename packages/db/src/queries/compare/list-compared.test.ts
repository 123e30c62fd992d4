import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { listCompared, listComparedValues } from './list-compared.ts';
import { listLargest } from './list-largest.ts';

const identity = (externalId: string, marketplace = MARKET) => ({ marketplace, externalId });

describe('listCompared', () => {
  test('gives the plugins in the order asked for, and leaves out those that do not exist', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    await seedPlugin(db, { externalId: 'a', companyId });
    await seedPlugin(db, { externalId: 'b', marketplace: 'other' });
    await seedDay(db, TODAY);
    const found = await listCompared(db, [identity('b', 'other'), identity('x'), identity('b'), identity('a')]);
    expect(found.map(({ plugin, facts, readOn }) => [plugin.externalId, plugin.companySlug, facts, readOn])).toEqual([
      ['b', null, null, null],
      ['a', 'acme', null, TODAY],
    ]);
    expect(await listCompared(db, [])).toEqual([]);
  });

  test('gives what is derived of a plugin', async ({ db }) => {
    const pluginId = await seedPlugin(db, { externalId: 'a' });
    const row = { marketplace: MARKET, status: 'listed' as const, listedOn: TODAY, firstSeenOn: TODAY };
    await db.insert(pluginFacts).values({ ...row, pluginId, risk: 3, changedHandsOn: TODAY, companyPlugins: 2 });
    const [found] = await listCompared(db, [identity('a')]);
    expect(found?.facts).toEqual({ risk: 3, category: null, changedHandsOn: TODAY, companyPlugins: 2 });
  });
});

describe('listComparedValues', () => {
  test('gives of each plugin the number asked for with its source, oldest first', async ({ db }) => {
    const [a, b] = [await seedPlugin(db, { externalId: 'a' }), await seedPlugin(db, { externalId: 'b' })];
    await seedMetric(db, a, TODAY, { users: 7, usersKind: 'rounded', downloads: 1 });
    await seedMetric(db, a, '2026-11-19', { users: 6, source: 'internet-archive' });
    await seedMetric(db, a, '2026-11-01', { users: 5 });
    await seedMetric(db, b, TODAY, { downloads: 9 });
    const numbers = [
      { id: a, number: 'users' as const },
      { id: b, number: 'downloads' as const },
    ];
    const values = await listComparedValues(db, numbers, '2026-11-10');
    expect(values.get(a)).toEqual([
      { day: '2026-11-19', value: 6, kind: 'exact', source: 'internet-archive' },
      { day: TODAY, value: 7, kind: 'rounded', source: null },
    ]);
    expect(values.get(b)).toEqual([{ day: TODAY, value: 9, kind: 'exact', source: null }]);
  });
});

test('listLargest gives the largest listed plugins of a marketplace', async ({ db }) => {
  const seed = async (externalId: string, values: Partial<typeof pluginFacts.$inferInsert>) => {
    const pluginId = await seedPlugin(db, { externalId });
    const row = { marketplace: MARKET, status: 'listed' as const, listedOn: TODAY, firstSeenOn: TODAY };
    await db.insert(pluginFacts).values({ ...row, ...values, pluginId });
  };
  await seed('small', { users: 5 });
  await seed('large', { users: 5000 });
  await seed('larger', { users: 5001 });
  await seed('gone', { users: 9000, status: 'delisted' });
  await seed('unknown', { users: null });
  expect((await listLargest(db, MARKET, 'users', 2)).map(({ externalId }) => externalId)).toEqual(['larger', 'large']);
  expect(await listLargest(db, MARKET, 'downloads', 2)).toEqual([]);
});
