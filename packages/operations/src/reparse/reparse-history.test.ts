import type { Db } from '@pi/db';
import { runDaily } from '@pi/ingestion';
import { deleteArchivedResponses } from '@pi/ingestion/testing/archive';
import { derivedRows } from '@pi/ingestion/testing/derived-rows';
import { test as base } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { toyCaptures } from '../../test/toy-captures.ts';
import { backfill } from '../history/run-backfill.ts';
import { reparse } from './reparse.ts';

const DAILY_DAYS = ['2026-01-03', '2026-01-05'];
const HISTORY_DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-06'];

const captures = toyCaptures(HISTORY_DAYS);

const test = base.extend<{ history: undefined }>({
  history: [
    async ({ deps, toy, clock }, use) => {
      for (const day of DAILY_DAYS) {
        toy.plugins.a = { name: `Daily ${day}`, users: 200 };
        clock.now = new Date(`${day}T03:00:00Z`);
        await runDaily(deps, { day, dataOrigin: 'live' });
      }
      clock.now = new Date('2026-01-07T03:00:00Z');
      await backfill(deps, captures, toyAdapter, {});
      await use(undefined);
    },
    { auto: true },
  ],
});

/** All but marketplace days and runs: a reparse derives these with the history that came later. */
async function rowsWithoutDays(db: Db) {
  const { marketplace_days: _, ingestion_runs: _r, run_field_stats: _s, ...rows } = await derivedRows(db);
  return rows;
}

describe('reparseHistory', () => {
  test.for([...HISTORY_DAYS, '2026-01-05'])(
    'changes nothing when the parse results are the same, since %s',
    async (since, { deps }) => {
      const before = await rowsWithoutDays(deps.db);
      const { tables, restored } = await reparse(deps, toyAdapter, { since, apply: true });
      expect(tables.filter(({ table }) => table !== 'marketplace_days')).toEqual([]);
      expect(restored).toEqual({ fromMarketplace: 0, fromHistory: 0 });
      expect(await rowsWithoutDays(deps.db)).toEqual(before);
    },
  );

  test('restores history from the archive alone', async ({ deps }) => {
    const before = await derivedRows(deps.db);
    await deps.db.execute(sql`truncate plugins, plugin_metrics, companies, marketplace_days cascade`);
    await reparse(deps, toyAdapter, { since: '2026-01-01', apply: true });
    expect(await derivedRows(deps.db)).toEqual(before);
  });

  test('restores and counts history whose responses are missing in the archive', async ({ deps }) => {
    const before = await rowsWithoutDays(deps.db);
    await deleteArchivedResponses(deps, ({ unit }) => unit.includes(' '));
    const { restored } = await reparse(deps, toyAdapter, { since: '2026-01-02', apply: true });
    expect(restored).toEqual({ fromMarketplace: 0, fromHistory: 8 });
    expect(await rowsWithoutDays(deps.db)).toEqual(before);
  });
});
