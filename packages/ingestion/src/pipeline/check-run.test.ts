import { type Db, ingestionRuns } from '@pi/db';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import { addDays, NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { findStaleDay } from './check-run.ts';

const COMPARED = 100;

/**
 * Checks a store's runs day after day; `moves` says how many of its plugins moved on the n-th day.
 * Returns the stale days.
 */
async function findStaleDays(db: Db, days: number, moves: (n: number) => number): Promise<number[]> {
  await ensureMarketplace(db, 'toy');
  const staleDays: number[] = [];
  for (let n = 1; n <= days; n++) {
    const counts = { ...NO_COUNTS, compared: COMPARED, moved: moves(n) };
    const day = addDays('2026-01-01', n);
    const [run] = await db.insert(ingestionRuns).values({ kind: 'daily', marketplace: 'toy', day, counts }).returning();
    if (!run) throw new Error('no run');
    const isStale = (await findStaleDay(db, run)) !== null;
    if (isStale) staleDays.push(n);
    await db.update(ingestionRuns).set({ status: isStale ? 'partial' : 'succeeded' });
  }
  return staleDays;
}

describe('findStaleDay', () => {
  test.for([
    ['every second day', (n: number) => (n % 2 === 0 ? 0 : 50)],
    ['on weekdays', (n: number) => (n % 7 >= 5 ? 0 : 50)],
    ['no more', (n: number) => (n > 30 ? 0 : 50)],
    ['no more since its first days', (n: number) => (n > 2 ? 0 : 50)],
  ] as const)('accepts a store whose numbers move %s after seven such days at most', async ([, moves], { db }) => {
    const staleDays = await findStaleDays(db, 60, moves);
    expect(staleDays.length).toBeGreaterThan(0);
    expect(staleDays.length).toBeLessThanOrEqual(7);
    expect(staleDays.at(-1)).toBeLessThanOrEqual(37);
  });

  test('finds rare stale days at any time', async ({ db }) => {
    const staleDays = [20, 21, 40, 59];
    expect(await findStaleDays(db, 60, (n) => (staleDays.includes(n) ? 0 : 50))).toEqual(staleDays);
  });

  test('does not let one day on which all numbers move change what is usual', async ({ db }) => {
    expect(await findStaleDays(db, 20, (n) => (n === 10 ? 100 : 8))).toEqual([]);
  });
});
