import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { plugins } from '../../schema/plugins.ts';
import { countUnnamed, delistGone, delistMissing, markSeen } from './delist.ts';

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
    expect(await delist('2026-11-19')).toEqual([{ pluginId: id, day: '2026-11-17', wasMissing: false }]);
    expect(await changes(db)).toEqual([[id, '2026-11-17', 'delisted', 'no longer in the list']]);
  });
});

describe('a missing plugin', () => {
  const since = { status: 'missing' as const, missingSince: '2026-11-17', lastSeenOn: '2026-11-16' };

  test('is delisted where the store says that it is gone', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', ...since });
    const gone = { externalId: 'a', observedAt: new Date('2026-11-21T06:00:00Z'), day: '2026-11-21', reason: 'x' };
    await db.transaction((tx) => delistGone(tx, MARKET, [gone]));
    const delisted = { status: 'delisted', missingSince: null, delistedOn: '2026-11-21' };
    expect(await db.select().from(plugins)).toMatchObject([delisted]);
  });

  test('is delisted by two complete lists', async ({ db }) => {
    const pluginId = await seedPlugin(db, { externalId: 'a', ...since });
    await seedDay(db, '2026-11-17', { hasCompleteList: true });
    const delisted = await db.transaction((tx) => delistMissing(tx, MARKET, '2026-11-18'));
    expect(delisted).toEqual([{ pluginId, day: '2026-11-17', wasMissing: true }]);
    expect(await db.select().from(plugins)).toMatchObject([
      { status: 'delisted', missingSince: null, delistedOn: '2026-11-17' },
    ]);
  });

  test('may be an element of a list that names no plugin', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', ...since });
    await seedPlugin(db, { externalId: 'gone', status: 'delisted' });
    expect(await countUnnamed(db, MARKET, [])).toBe(1);
  });
});

describe('markSeen', () => {
  test('ends the absence of a missing plugin, unless it began later', async ({ db }) => {
    for (const [externalId, missingSince] of [
      ['a', '2026-11-19'],
      ['b', '2026-11-21'],
    ] as const)
      await seedPlugin(db, { externalId, status: 'missing', missingSince, lastSeenOn: '2026-11-18' });
    await db.transaction((tx) => markSeen(tx, MARKET, ['a', 'b'], '2026-11-20'));
    expect(await db.select().from(plugins).orderBy(plugins.id)).toMatchObject([
      { status: 'listed', missingSince: null },
      { status: 'missing', missingSince: '2026-11-21' },
    ]);
  });

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
