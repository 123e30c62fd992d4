import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { plugins } from '../../schema/plugins.ts';
import { delistGone, delistMissing, markSeen } from './delist.ts';

async function changes(db: Db) {
  const rows = await db.select().from(marketChanges).orderBy(asc(marketChanges.pluginId));
  return rows.map(({ pluginId, day, kind, after }) => [pluginId, day, kind, after]);
}

describe('delistGone', () => {
  test('delists once what the store says is gone, unless something newer is known', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    await seedPlugin(db, { externalId: 'newer', stateAt: new Date('2026-12-01') });
    const gone = { observedAt: new Date('2026-11-21T06:00:00Z'), day: '2026-11-21', reason: 'x'.repeat(300) };
    const rows = ['a', 'newer', 'unknown'].map((externalId) => ({ ...gone, externalId }));
    const delist = () => db.transaction((tx) => delistGone(tx, MARKET, rows));
    expect([await delist(), await delist()]).toEqual([1, 0]);
    expect(await changes(db)).toEqual([[id, '2026-11-21', 'delisted', 'x'.repeat(200)]]);
    expect((await db.select().from(plugins).orderBy(plugins.id)).map((row) => row.status)).toEqual([
      'delisted',
      'listed',
    ]);
  });
});

describe('delistMissing', () => {
  test('delists what two complete lists did not name, on the day of the first', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', lastSeenOn: '2026-11-15' });
    await seedPlugin(db, { externalId: 'b', lastSeenOn: '2026-11-18' });
    for (const day of ['2026-11-15', '2026-11-17', '2026-11-18']) await seedDay(db, day, { hasCompleteList: true });
    await seedDay(db, '2026-11-16');
    const delist = (day: string) => db.transaction((tx) => delistMissing(tx, MARKET, day));
    // A later day is known.
    expect(await delist('2026-11-17')).toEqual([]);
    expect(await delist('2026-11-19')).toEqual(['2026-11-17']);
    expect(await changes(db)).toEqual([[id, '2026-11-17', 'delisted', 'no longer in the list']]);
  });
});

describe('markSeen', () => {
  test('moves the last day on, never back', async ({ db }) => {
    for (const [externalId, lastSeenOn] of [
      ['a', '2026-11-18'],
      ['b', '2026-11-25'],
    ] as const)
      await seedPlugin(db, { externalId, lastSeenOn });
    await db.transaction((tx) => markSeen(tx, MARKET, ['a', 'b'], '2026-11-20'));
    expect((await db.select().from(plugins).orderBy(plugins.id)).map((row) => row.lastSeenOn)).toEqual([
      '2026-11-20',
      '2026-11-25',
    ]);
  });
});
