import type { Db } from '@pi/db';

import { runDaily } from '@pi/ingestion';
import { deleteArchivedResponses } from '@pi/ingestion/testing/archive';

import { derivedRows } from '@pi/ingestion/testing/derived-rows';
import { test as base } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { HistorySource } from '../history/history-source.ts';
import { backfill } from '../history/run-backfill.ts';
import { reparse } from './reparse.ts';

const SEEN = ['2026-01-03', '2026-01-05'];
const FILLED_IN = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-06'];

/** Of plugin `a` one capture a day, under another name, and of one that is not there any more. */
const captures: HistorySource = {
  name: 'internet-archive',
  description: 'invented for tests',
  needsPath: false,
  asksStore: false,
  unitsAtOnce: 2,
  async *discover() {
    for (const day of FILLED_IN) yield* [`${day} a`, `${day} old`];
  },
  async read(_, key) {
    const [day = '', id] = key.split(' ');
    const body = JSON.stringify({ id, users: 10 + Number(day.slice(8)), name: `Early ${day.slice(8)}` });
    const url = `https://toy.example/plugins/${id}`;
    return { day, responses: [{ url, status: 200, headers: {}, fetchedAt: `${day}T12:00:00Z`, body }] };
  },
};

const test = base.extend<{ filledIn: undefined }>({
  filledIn: [
    async ({ deps, toy, clock }, use) => {
      for (const day of SEEN) {
        toy.plugins.a = { name: `Seen ${day}`, users: 200 };
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

/** Days that are derived anew, and what their runs count, know what was filled in meanwhile. */
async function rowsBesidesDays(db: Db) {
  const { marketplace_days: _, ingestion_runs: _r, run_field_stats: _s, ...rows } = await derivedRows(db);
  return rows;
}

describe('redoHistory', () => {
  test.for([...FILLED_IN, '2026-01-05'])(
    'changes nothing where the parser says the same, since %s',
    async (since, { deps }) => {
      const before = await rowsBesidesDays(deps.db);
      const { tables, kept } = await reparse(deps, toyAdapter, { since, apply: true });
      expect(tables.filter(({ table }) => table !== 'marketplace_days')).toEqual([]);
      expect(kept).toEqual({ seen: 0, filledIn: 0 });
      expect(await rowsBesidesDays(deps.db)).toEqual(before);
    },
  );

  test('restores what was filled in from the archive alone', async ({ deps }) => {
    const before = await derivedRows(deps.db);
    await deps.db.execute(sql`truncate plugins, plugin_metrics, companies, marketplace_days cascade`);
    await reparse(deps, toyAdapter, { since: '2026-01-01', apply: true });
    expect(await derivedRows(deps.db)).toEqual(before);
  });

  test('keeps what was filled in where its response is gone, and says how much that is', async ({ deps }) => {
    const before = await rowsBesidesDays(deps.db);
    await deleteArchivedResponses(deps, ({ unit }) => unit.includes(' '));
    const { kept } = await reparse(deps, toyAdapter, { since: '2026-01-02', apply: true });
    expect(kept).toEqual({ seen: 0, filledIn: 8 });
    expect(await rowsBesidesDays(deps.db)).toEqual(before);
  });
});
