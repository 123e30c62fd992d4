import type { RevisionContent } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedDay, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { getMarketplace } from '../catalogue/get-marketplace.ts';
import { getPlugin } from '../catalogue/get-plugin.ts';
import { listPlugins } from '../catalogue/list-plugins.ts';
import { insertRevisions } from '../listings/revisions.ts';
import { readAsOf } from './read-as-of.sql.ts';

const [FIRST, DAY, TODAY] = ['2026-10-01', '2026-10-31', '2026-11-20'];
const stores = [
  { name: MARKET, primaryMetric: 'users' as const, numbers: { users: { label: 'Users', meaning: 'Users.' } } },
];

function on(db: Db, day: string, owners = new Map<number, number | null>()) {
  return readAsOf(db, { day, stores, owners });
}

async function addRevision(db: Db, pluginId: number, day: string, content: Partial<RevisionContent>) {
  const whole = { url: 'https://market.example/a', name: 'A', ...content };
  await db.transaction((tx) =>
    insertRevisions(tx, [{ pluginId, seenAt: new Date(`${day}T05:00:00Z`), content: whole, source: null }]),
  );
}

async function seed(db: Db): Promise<number> {
  for (const day of [FIRST, DAY, TODAY]) await seedDay(db, day, { plugins: 1 });
  const id = await seedPlugin(db, {
    externalId: 'a',
    name: 'New name',
    category: 'new',
    users: 900,
    rating: 4.5,
    ratingCount: 7,
    firstSeenOn: FIRST,
  });
  await addRevision(db, id, FIRST, { name: 'Old name', category: 'old' });
  await addRevision(db, id, TODAY, { name: 'New name', category: 'new' });
  await seedMetric(db, id, FIRST, { users: 100, usersKind: 'exact', rating: 4.5, ratingCount: 7 });
  await seedMetric(db, id, DAY, { users: 200, usersKind: 'exact' });
  await seedMetric(db, id, TODAY, { users: 900, usersKind: 'exact' });
  return id;
}

describe('readAsOf', () => {
  test('has no plugin that was first seen later', async ({ db }) => {
    await seed(db);
    expect(await getPlugin(on(db, '2026-09-30'), { marketplace: MARKET, externalId: 'a' })).toBeNull();
  });

  test('has what a listing said and the numbers it had on the day, with their changes', async ({ db }) => {
    await seed(db);
    const details = await getPlugin(on(db, DAY), { marketplace: MARKET, externalId: 'a' });
    expect(details?.plugin).toMatchObject({
      ...{ name: 'Old name', category: 'old', status: 'listed', lastSeenOn: DAY },
      ...{ users: 200, usersKind: 'exact', usersOn: DAY, usersBefore30d: 100, usersChange30d: 1 },
      ...{ rating: 4.5, ratingCount: 7, ratingDistribution: null },
    });
    expect(details?.metrics.map(({ day }) => day)).toEqual([FIRST, DAY]);
    expect(details?.revisions.map(({ content }) => content.name)).toEqual(['Old name']);
    expect(details?.content?.name).toBe('Old name');
  });

  test('is delisted only between being delisted and coming back', async ({ db }) => {
    const pluginId = await seed(db);
    const change = (day: string, kind: 'delisted' | 'relisted') => ({
      pluginId,
      marketplace: MARKET,
      day,
      kind,
      at: new Date(day),
    });
    await db.insert(marketChanges).values([change('2026-10-10', 'delisted'), change('2026-11-01', 'relisted')]);
    const statusOn = async (day: string) =>
      (await getPlugin(on(db, day), { marketplace: MARKET, externalId: 'a' }))?.plugin.status;
    expect(await statusOn(DAY)).toBe('delisted');
    expect(await statusOn(TODAY)).toBe('listed');
  });

  test('gives a plugin that was sold to its owner of the day', async ({ db }) => {
    const id = await seed(db);
    const seller = await seedCompany(db, 'seller');
    const details = await getPlugin(on(db, DAY, new Map([[id, seller]])), { marketplace: MARKET, externalId: 'a' });
    expect([details?.company?.slug, details?.match]).toEqual(['seller', null]);
  });

  test('sorts lists by the numbers of the day, and sums up companies from them', async ({ db }) => {
    const id = await seed(db);
    const seller = await seedCompany(db, 'seller', { users: 900 });
    const other = await seedPlugin(db, { externalId: 'b', users: 1, firstSeenOn: FIRST, companyId: seller });
    await seedMetric(db, other, DAY, { users: 5000, usersKind: 'exact' });
    const then = on(db, DAY, new Map([[id, seller]]));
    const query = {
      marketplace: MARKET,
      sort: 'users',
      order: 'desc',
      page: 1,
      pageSize: 10,
      series: 'users',
    } as const;
    const { rows } = await listPlugins(then, query);
    expect(rows.map(({ externalId, users }) => [externalId, users])).toEqual([
      ['b', 5000],
      ['a', 200],
    ]);
    const figures = await getMarketplace(then, MARKET, 'users');
    expect(figures?.summary.day).toBe(DAY);
    expect(figures?.topCompanies).toMatchObject([{ slug: 'seller', pluginCount: 2, users: 5200 }]);
  });

  test('has the facts of the day', async ({ db }) => {
    const id = await seed(db);
    const [facts] = await on(db, DAY).select().from(pluginFacts);
    expect(facts).toMatchObject({ pluginId: id, users: 200, change30d: 1, storeCategory: 'old', firstSeenOn: FIRST });
  });
});
