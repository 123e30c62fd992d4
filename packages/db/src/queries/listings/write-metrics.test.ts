import type { BackfillSource } from '@pi/domain';
import { asc, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import type { Db } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { ensureMetricPartitions } from './metric-partitions.sql.ts';
import { countNewDays, type DayNumbersRow, nextObservation, writeMetrics } from './write-metrics.ts';

const NONE = { users: null, usersKind: null, downloads: null, downloadsKind: null, rating: null, ratingCount: null };
const NO_EXTRAS = { weeklyDownloads: null, githubStars: null, rank: null, ratingCountKind: null };

function row(day: string, hour: number, numbers: Partial<DayNumbersRow>): DayNumbersRow {
  return { ...NONE, pluginId: 1, day, observedAt: new Date(`${day}T0${hour}:00:00Z`), ...numbers };
}

async function write(db: Db, rows: DayNumbersRow[], source: BackfillSource | null = null): Promise<void> {
  await ensureMetricPartitions(
    db,
    rows.map((one) => one.day),
  );
  await db.transaction((tx) => writeMetrics(tx, rows, source));
}

const DAY = '2026-01-31';

async function stored(db: Db) {
  return db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.pluginId), asc(pluginMetrics.day));
}

describe('writeMetrics', () => {
  test('writes a row a plugin and day, over the end of a month', async ({ db }) => {
    const rows = [
      row('2026-02-01', 3, { users: 5e9, usersKind: 'at_least' }),
      row(DAY, 3, { rating: 4.5385, ratingCount: 2 }),
    ];
    await write(db, rows);
    expect(await stored(db)).toEqual(
      rows.toReversed().map((one) => ({ ...NO_EXTRAS, ...one, source: null, ...(one.rating && { rating: 4.539 }) })),
    );
  });

  test('adds what a later response of the same day shows, and keeps the rest', async ({ db }) => {
    await write(db, [row(DAY, 3, { users: 1, usersKind: 'rounded', downloads: 5, downloadsKind: 'exact' })]);
    await write(db, [row(DAY, 4, { users: 2, usersKind: 'exact' })]);
    expect(await stored(db)).toMatchObject([
      { users: 2, usersKind: 'exact', downloads: 5, downloadsKind: 'exact', observedAt: new Date(`${DAY}T04:00:00Z`) },
    ]);
  });

  test('keeps weekly downloads, stars and rank of a day by the same rules', async ({ db }) => {
    await write(db, [row(DAY, 3, { weeklyDownloads: 70, githubStars: 3, rank: 9 })]);
    await write(db, [row(DAY, 4, { githubStars: 4 })]);
    expect(await stored(db)).toMatchObject([{ weeklyDownloads: 70, githubStars: 4, rank: 9 }]);
    await write(db, [row(DAY, 4, { rank: 8 })]);
    expect(await stored(db)).toMatchObject([{ weeklyDownloads: null, githubStars: null, rank: 8 }]);
  });

  test('takes no byte more for extras that a store does not show', async ({ db }) => {
    await write(db, [row('2026-01-30', 3, { users: 1 }), row(DAY, 3, { users: 1, githubStars: 3 })]);
    const size = sql<number>`pg_column_size(${pluginMetrics})`;
    const sizes = await db.select({ size }).from(pluginMetrics).orderBy(asc(pluginMetrics.day));
    const withoutColumns = sql<number>`pg_column_size(row(now(), 1::bigint, null::bigint, 1, current_date, null::int,
      null::count_kind, null::count_kind, null::backfill_source, null::smallint))`;
    const [{ size: before } = { size: 0 }] = await db.select({ size: withoutColumns }).from(pluginMetrics).limit(1);
    expect(sizes.map((one) => one.size - before)).toEqual([0, 4]);
  });

  test('ignores an earlier response of the same day', async ({ db }) => {
    await write(db, [row(DAY, 4, { users: 2 })]);
    await write(db, [row(DAY, 3, { users: 1, downloads: 5 })]);
    expect(await stored(db)).toMatchObject([{ users: 2, downloads: null }]);
  });

  test('replaces what the same response said when it was read before', async ({ db }) => {
    await write(db, [row(DAY, 3, { users: 1, downloads: 5 })]);
    await write(db, [row(DAY, 3, { users: 2 })]);
    expect(await stored(db)).toMatchObject([{ users: 2, downloads: null }]);
  });

  test('puts what we saw before what was filled in, whenever either was read', async ({ db }) => {
    await write(db, [row(DAY, 5, { users: 1, downloads: 5 })], 'internet-archive');
    await write(db, [row(DAY, 3, { users: 2 })]);
    expect(await stored(db)).toMatchObject([{ users: 2, downloads: null, source: null }]);
    await write(db, [row(DAY, 6, { users: 3 })], 'internet-archive');
    expect(await stored(db)).toMatchObject([{ users: 2, source: null }]);
  });
});

describe('countNewDays', () => {
  test('counts the days of plugins that have no numbers', async ({ db }) => {
    await write(db, [row(DAY, 3, { users: 1 })]);
    const days = [DAY, '2026-02-01'].flatMap((day) => [1, 2].map((pluginId) => ({ pluginId, day })));
    expect(await db.transaction((tx) => countNewDays(tx, days))).toBe(3);
    expect(await db.transaction((tx) => countNewDays(tx, []))).toBe(0);
  });
});

describe('nextObservation', () => {
  test('finds the next moment when texts were read, also of a run that went past midnight', async ({ db }) => {
    await write(db, [
      row('2026-01-01', 3, { users: 1 }),
      { ...row('2026-01-02', 3, {}), observedAt: new Date('2026-01-03T01:00:00Z') },
    ]);
    await write(db, [row('2026-01-04', 3, { downloads: 1 })], 'wordpress-downloads');
    const next = (at: string) => db.transaction((tx) => nextObservation(tx, 1, new Date(at)));
    expect(await next('2026-01-01T03:00:00Z')).toEqual({ seenAt: new Date('2026-01-03T01:00:00Z'), source: null });
    expect(await next('2026-01-03T00:30:00Z')).toEqual({ seenAt: new Date('2026-01-03T01:00:00Z'), source: null });
    // Numbers alone say nothing of the texts.
    expect(await next('2026-01-03T01:00:00Z')).toBeNull();
  });
});
