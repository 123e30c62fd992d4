import type { Db } from '@pi/db';
import type { DailyReport } from '@pi/ingestion';
import { expect } from 'vitest';
import { harmDone, lost } from './harm.ts';
import { BAD_DAY, type Market } from './market.ts';
import { readStored, reasonsOf, takenOver } from './stored.ts';

/** Harm told at most: one cause does much of the same. */
const SHOWN = 5;

export interface Excuse {
  /** What reason is fitting; null where nothing may be missing. */
  reason: RegExp | null;
  /** Whether ids are taken over. */
  takesOver: boolean;
}

/**
 * Checks what a bad day left behind: no wrong number, no wrong name, nothing of the past changed, nothing delisted that is
 * there, every run finished, and a fitting reason wherever a number is missing that an honest day would have brought.
 * @returns all reasons recorded
 */
export async function expectNoHarm(market: Market, db: Db, { runs }: DailyReport, { reason, takesOver }: Excuse) {
  const after = await readStored(db, BAD_DAY);
  const taken = await takenOver(db, BAD_DAY);
  if (!takesOver) expect.soft([...taken].slice(0, SHOWN)).toEqual([]);
  expect.soft(harmDone(after, market, taken).slice(0, SHOWN)).toEqual([]);
  expect.soft(after.past).toEqual(market.before.past);
  expect(runs.map(({ marketplace }) => marketplace).sort()).toEqual([...market.names].sort());

  const all = [...taken].map((key) => `taken_over: ${key}`);
  for (const { marketplace, status, left } of runs) {
    const told = await reasonsOf(db, marketplace, BAD_DAY);
    all.push(...told);
    expect.soft(status, marketplace).not.toBe('running');
    // A store that refuses us altogether is not asked for the rest.
    if (left > 0) expect.soft([status, told], marketplace).toEqual(['failed', expect.arrayContaining([BLOCKED])]);
    if (lost(after, market, marketplace, taken).length > 0)
      expect.soft(told, marketplace).toContainEqual(expect.stringMatching(reason ?? 'nothing may be missing'));
  }
  return all;
}

const BLOCKED = expect.stringMatching(/^blocked: /);
