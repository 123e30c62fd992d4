import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { refreshSharpFalls } from './sharp-falls.sql.ts';

const LIMITS = { leastCount: 100, belowShare: 0.5 };

describe('refreshSharpFalls', () => {
  test('finds falls between days that have numbers, and deletes those that are none any more', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    const refresh = () => db.transaction((tx) => refreshSharpFalls(tx, MARKET, [id], 'users', LIMITS));
    await seedMetric(db, id, '2026-10-31', { users: 10_000 });
    await seedMetric(db, id, '2026-11-02', { users: 4000 });
    expect(await refresh()).toBe(1);
    expect(await refresh()).toBe(0);
    await seedMetric(db, id, '2026-11-01', { users: 5000 });
    await seedMetric(db, id, '2026-11-03', { users: 1000 });
    expect(await refresh()).toBe(1);
    const rows = await db.select().from(marketChanges).orderBy(asc(marketChanges.at));
    expect(rows.map(({ day, kind, before, after }) => [day, kind, before, after])).toEqual([
      ['2026-11-03', 'users_fell_sharply', '4000', '1000'],
    ]);
  });

  test('finds none between two products of one id', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    await seedMetric(db, id, '2026-11-01', { downloads: 10_000 });
    await seedMetric(db, id, '2026-11-02', { downloads: 10 });
    await seedChange(db, id, '2026-11-02', 'taken_over');
    expect(await db.transaction((tx) => refreshSharpFalls(tx, MARKET, [id], 'downloads', LIMITS))).toBe(0);
  });
});
