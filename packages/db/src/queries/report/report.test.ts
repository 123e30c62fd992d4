import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedDay, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { insertMarketChanges } from '../listings/write-market-changes.ts';
import { countStoreChanges } from './count-store-changes.ts';
import { listAddedPermissions } from './list-added-permissions.ts';
import { listQuarters } from './list-quarters.ts';
import { listStoreDays } from './list-store-days.ts';

const QUARTER = { from: '2026-10-01', to: '2026-12-31' };
const SPAN = { marketplace: MARKET, ...QUARTER };
const RISKY = new Map([[MARKET, ['history', 'debugger']]]);

async function seedRisky(db: Db, externalId: string, risk: number) {
  const pluginId = await seedPlugin(db, { externalId });
  const days = { listedOn: '2020-01-01', firstSeenOn: '2020-01-01' };
  await db.insert(pluginFacts).values({ pluginId, marketplace: MARKET, status: 'listed', risk, ...days });
  return pluginId;
}

describe('the quarters of reports', () => {
  test('are none on an empty database, and none in which nothing was read', async ({ db }) => {
    expect(await listQuarters(db)).toEqual([]);
    await seedDay(db, '2026-10-01', { seen: 0 });
    expect(await listQuarters(db)).toEqual([]);
  });

  test('have the first and the last day that was read, the newest first', async ({ db }) => {
    await seedDay(db, '2026-09-30', { seen: 1 });
    await seedDay(db, '2026-10-01', { seen: 1 });
    await seedDay(db, '2026-11-28', { seen: 1 });
    await seedDay(db, '2026-12-31', { seen: 1, marketplace: 'other-market' });
    await seedDay(db, '2026-12-30', { seen: 0, marketplace: 'other-market' });
    const fourth = { quarter: '2026-Q4', from: '2026-10-01', to: '2026-12-31' };
    expect(await listQuarters(db)).toEqual([
      { ...fourth, fewestDays: 1, marketplaces: ['other-market', MARKET] },
      { quarter: '2026-Q3', from: '2026-09-30', to: '2026-09-30', fewestDays: 1, marketplaces: [MARKET] },
    ]);
  });
});

describe('the days of a quarter', () => {
  test('are those on which a marketplace was read, oldest first', async ({ db }) => {
    for (const day of ['2026-12-31', '2026-10-01', '2026-09-30', '2027-01-01'])
      await seedDay(db, day, { seen: 1, plugins: 7 });
    await seedDay(db, '2026-11-01', { seen: 0 });
    expect(await listStoreDays(db, QUARTER)).toMatchObject([
      { marketplace: MARKET, day: '2026-10-01', plugins: 7 },
      { marketplace: MARKET, day: '2026-12-31' },
    ]);
  });
});

describe('the changes of a quarter', () => {
  test('are none where nothing happened in it', async ({ db }) => {
    const plugin = await seedPlugin(db, { externalId: 'a' });
    await seedChange(db, plugin, '2026-09-30', 'owner_changed', 'b');
    await seedChange(db, plugin, '2027-01-01', 'owner_changed', 'c');
    expect(await countStoreChanges(db, [SPAN], RISKY)).toEqual(new Map());
    expect(await listAddedPermissions(db, QUARTER)).toEqual(new Map());
  });

  test('are counted in the days of each marketplace', async ({ db }) => {
    const other = await seedPlugin(db, { externalId: 'b', marketplace: 'other-market' });
    const change = {
      pluginId: other,
      at: new Date('2026-10-15'),
      kind: 'owner_changed',
      before: null,
      after: 'b',
    } as const;
    await db.transaction((tx) => insertMarketChanges(tx, 'other-market', [change]));
    await seedChange(db, await seedPlugin(db, { externalId: 'a' }), '2026-10-15', 'owner_changed', 'b');
    const spans = [SPAN, { ...SPAN, marketplace: 'other-market', from: '2026-11-01' }];
    expect([...(await countStoreChanges(db, spans, RISKY)).keys()]).toEqual([MARKET]);
    expect(await countStoreChanges(db, [], RISKY)).toEqual(new Map());
  });

  test('count a plugin once, and permissions of high risk of plugins of high risk alone', async ({ db }) => {
    const [low, high] = [await seedRisky(db, 'low', 1), await seedRisky(db, 'high', 3)];
    await seedChange(db, low, '2026-10-01', 'owner_changed', 'b');
    await seedChange(db, low, '2026-12-31', 'owner_changed', 'c');
    await seedChange(db, high, '2026-11-01', 'contact_changed', 'd'); // without details: not sure
    const harmless = await seedRisky(db, 'harmless', 3);
    await seedChange(db, low, '2026-11-01', 'permission_added', 'history');
    await seedChange(db, high, '2026-11-01', 'permission_added', 'history');
    await seedChange(db, high, '2026-11-02', 'permission_added', 'debugger');
    await seedChange(db, harmless, '2026-11-02', 'permission_added', 'alarms');
    await seedChange(db, harmless, '2027-01-01', 'permission_added', 'debugger');
    await seedChange(db, high, '2026-11-02', 'price_changed', 'free');
    await seedChange(db, high, '2026-11-03', 'price_changed', 'paid');
    expect(await countStoreChanges(db, [SPAN], RISKY)).toEqual(
      new Map([[MARKET, { changedHands: 1, riskier: 1, priceChanges: 2 }]]),
    );
    const added = await listAddedPermissions(db, QUARTER);
    expect([...added.keys(), added.get(MARKET)?.toSorted()]).toEqual([MARKET, ['alarms', 'debugger', 'history']]);
  });
});
