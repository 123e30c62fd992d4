import { NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedDay } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { lastCollectedDay, listCollectedDays, listUncollected } from './collected-days.ts';

describe('lastCollectedDay', () => {
  test('is null while one marketplace was never collected', async ({ db }) => {
    await addRun(db, 'first', '2026-03-01');
    expect(await lastCollectedDay(db, ['first', 'second'])).toBeNull();
  });

  test('is the day of the marketplace that is furthest behind', async ({ db }) => {
    await addRun(db, 'first', '2026-03-01');
    await addRun(db, 'first', '2026-03-03');
    await addRun(db, 'second', '2026-03-02');
    expect(await lastCollectedDay(db, ['first', 'second'])).toBe('2026-03-02');
  });

  test('does not count a run that is not finished', async ({ db }) => {
    await addRun(db, 'first', '2026-03-01');
    await addRun(db, 'first', '2026-03-02', { finishedAt: null });
    expect(await lastCollectedDay(db, ['first'])).toBe('2026-03-01');
  });

  test('does not count a replay', async ({ db }) => {
    await addRun(db, 'first', '2026-03-01', { kind: 'replay' });
    expect(await lastCollectedDay(db, ['first'])).toBeNull();
  });
});

describe('listCollectedDays', () => {
  test('has none while one marketplace was never collected', async ({ db }) => {
    await addRun(db, 'first', '2026-03-01');
    expect(await listCollectedDays(db, ['first', 'second'], 7)).toEqual([]);
  });

  test('names the last day and those before it that were read, newest first', async ({ db }) => {
    for (const day of ['2026-02-25', '2026-02-26', '2026-03-01', '2026-03-04', '2026-03-05'])
      await seedDay(db, day, { marketplace: 'first' });
    await seedDay(db, '2026-03-01', { marketplace: 'second' });
    await addRun(db, 'first', '2026-03-04');
    expect(await listCollectedDays(db, ['first'], 7)).toEqual(['2026-03-04', '2026-03-01', '2026-02-26']);
  });
});

test('a day that all failed to read is none of them: earlier ones are', async ({ db }) => {
  await seedDay(db, '2026-03-04', { marketplace: 'first' });
  await addRun(db, 'first', '2026-03-05', { status: 'failed' });
  expect(await listCollectedDays(db, ['first'], 7)).toEqual(['2026-03-04']);
});

describe('listUncollected', () => {
  test('names marketplaces that are behind, and those that were never collected', async ({ db }) => {
    await addRun(db, 'first', '2026-03-02');
    await addRun(db, 'second', '2026-03-01');
    await addRun(db, 'second', '2026-03-02', { finishedAt: null });
    expect(await listUncollected(db, ['first', 'second', 'third'], '2026-03-02')).toEqual(['second', 'third']);
    expect(await listUncollected(db, ['first', 'second'], '2026-03-01')).toEqual([]);
  });
});

async function addRun(db: Db, marketplace: string, day: string, rest: Partial<typeof ingestionRuns.$inferInsert> = {}) {
  await db.insert(marketplaces).values({ name: marketplace }).onConflictDoNothing();
  await db.insert(ingestionRuns).values({
    kind: 'daily',
    marketplace,
    day,
    status: 'succeeded',
    counts: NO_COUNTS,
    finishedAt: new Date(),
    ...rest,
  });
}
