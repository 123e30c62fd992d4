import type { ChangeKind, OwnershipDetails } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { MARKET, seedDay, seedMarketplace, TODAY } from '../../../test/seed-market.ts';
import { categoryFacts } from '../../schema/category-facts.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { countChangesByDay } from './day-counts.ts';
import { listSizes } from './list-sizes.ts';
import { listStoreFigures } from './store-figures.ts';

const contact = (confidence: number): OwnershipDetails => ({ confidence, changed: [], kept: [] });

describe('countChangesByDay', () => {
  test('counts each group by day, contacts by how likely they changed hands', async ({ db }) => {
    await seedMarketplace(db);
    const { pluginId } = (await seedFacts(db, { externalId: 'a' })).facts;
    const add = (kind: ChangeKind, day: string, details?: OwnershipDetails) =>
      db.insert(marketChanges).values({ marketplace: MARKET, pluginId, day, at: new Date(day), kind, details });
    await add('owner_changed', TODAY);
    await add('taken_over', '2026-11-19');
    await add('contact_changed', '2026-11-18', contact(0.8));
    await add('contact_changed', '2026-11-17', contact(0.2));
    await add('renamed', TODAY);
    await add('delisted', '2026-11-01');
    const days = { from: '2026-11-14', to: TODAY };
    const counts = await countChangesByDay(db, { groups: ['hands', 'gone'], ...days });
    expect(counts.map(({ day, group, changes }) => `${day} ${group} ${changes}`).toSorted()).toEqual([
      '2026-11-18 hands 1',
      '2026-11-19 hands 1',
      `${TODAY} hands 1`,
    ]);
    expect(await countChangesByDay(db, { groups: ['developer'], ...days })).toEqual([
      { day: '2026-11-17', group: 'developer', changes: 1 },
    ]);
  });
});

describe('listSizes', () => {
  test('gives the plugins of the newest day', async ({ db }) => {
    await seedDay(db, '2026-11-19', { plugins: 4 });
    await seedDay(db, TODAY, { plugins: 5 });
    expect(await listSizes(db)).toEqual(new Map([[MARKET, 5]]));
  });
});

describe('listStoreFigures', () => {
  test('adds what came and went in 30 days, and has the totals of 90', async ({ db }) => {
    await seedDay(db, '2026-10-21', { appeared: 100, primaryTotal: 10 });
    await seedDay(db, '2026-10-22', { appeared: 1, disappeared: 2, primaryTotal: null });
    await seedDay(db, TODAY, { appeared: 3, disappeared: 4, primaryTotal: 20 });
    await seedFacts(db, { externalId: 'a', changedHandsOn: '2026-11-01' });
    await seedFacts(db, { externalId: 'b', changedHandsOn: '2026-10-21' });
    const none = { new30d: 0, new90d: 0, new365d: 0, gone30d: 0, gone90d: 0, gone365d: 0, priced: 0, months: [] };
    const shared = { scope: 'shared' as const, marketplace: MARKET, plugins: 1, ...none };
    await db.insert(categoryFacts).values([
      { ...shared, category: 'design', dated: 10, notUpdated: 4 },
      { ...shared, category: 'other', dated: 5, notUpdated: 5 },
      { ...shared, scope: 'store', category: 'Design', dated: 10, notUpdated: 4 },
    ]);
    expect(await listStoreFigures(db, TODAY)).toEqual([
      {
        ...{ marketplace: MARKET, appeared: 4, disappeared: 6, changedHands: 1, dated: 15, notUpdated: 9 },
        totals: [
          { day: '2026-10-21', value: 10 },
          { day: TODAY, value: 20 },
        ],
      },
    ]);
  });
});
