import type { Db } from '@pi/db';
import type { DailyReport } from '@pi/ingestion';
import { expect } from 'vitest';
import { findHarm, findLostNumbers } from './find-harm.ts';
import { BAD_DAY, type Market } from './market.ts';
import { listReasons, listTakenOver, readStored } from './read-stored.ts';

/** How many findings a message shows: one cause has many. */
const SHOWN = 5;

/** What may be missing or changed after a fault. */
export interface Expectation {
  /** The expected reason; null when no number may be missing. */
  reason: RegExp | null;
  /** Whether the fault takes over ids. */
  takesOver: boolean;
}

/**
 * Checks the database after a bad day: no wrong number or name, no change to the past, no listed
 * plugin delisted, every run finished, and the expected reason wherever a number is missing that a
 * good day would have.
 * @returns all recorded reasons
 */
export async function expectNoHarm(market: Market, db: Db, { runs }: DailyReport, { reason, takesOver }: Expectation) {
  const after = await readStored(db, BAD_DAY);
  const taken = await listTakenOver(db, BAD_DAY);
  if (!takesOver) expect.soft([...taken].slice(0, SHOWN)).toEqual([]);
  expect.soft(findHarm(after, market, taken).slice(0, SHOWN)).toEqual([]);
  expect.soft(after.past).toEqual(market.before.past);
  expect(runs.map(({ marketplace }) => marketplace).sort()).toEqual([...market.names].sort());

  const all = [...taken].map((key) => `taken_over: ${key}`);
  for (const { marketplace, status, left } of runs) {
    const reasons = await listReasons(db, marketplace, BAD_DAY);
    all.push(...reasons);
    expect.soft(status, marketplace).not.toBe('running');
    // The rest of a store that refuses every request is not fetched.
    if (left > 0) expect.soft([status, reasons], marketplace).toEqual(['failed', expect.arrayContaining([BLOCKED])]);
    if (findLostNumbers(after, market, marketplace, taken).length > 0)
      expect.soft(reasons, marketplace).toContainEqual(expect.stringMatching(reason ?? 'nothing may be missing'));
  }
  return all;
}

const BLOCKED = expect.stringMatching(/^blocked: /);
