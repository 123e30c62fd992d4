import { pluginMetrics, plugins } from '@pi/db';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { listMetricDays, storeObservation, test } from '../../test/history-fixture.ts';
import type { HistorySource } from './history-source.ts';
import { backfill } from './run-backfill.ts';

/** A source of one unit a day, on which plugin `a` has as many users as the day of the month. */
function daily(...days: string[]): HistorySource & { read: HistorySource['read']; times: string[] } {
  const times: string[] = [];
  return {
    name: 'figma-files',
    description: 'a source for tests',
    needsPath: false,
    fetchesFromStore: false,
    batchSize: 2,
    times,
    async *discover() {
      yield* days;
    },
    async read(_, day) {
      times.push(day);
      const body = JSON.stringify({ id: 'a', users: Number(day.slice(8)) });
      return {
        day,
        responses: [
          { url: `https://toy.example/${day}`, status: 200, headers: {}, fetchedAt: `${day}T05:00:00Z`, body },
        ],
      };
    },
  };
}

const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'];

describe('backfill', () => {
  test('resumes a run that was killed', async ({ db, deps }) => {
    const source = daily(...DAYS);
    const killed = new Error('killed');
    let calls = 0;
    // A killed process leaves a run that never ended.
    const failing = {
      ...deps,
      db: new Proxy(db, {
        get(target, key) {
          if (calls > 2) throw killed;
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
    };
    const onProgress = () => {
      calls += 1;
    };
    await expect(backfill(failing, source, toyAdapter, { onProgress })).rejects.toBe(killed);
    expect(await db.$count(pluginMetrics)).toBe(4);
    await db.execute(sql`update host_leases set expires_at = now()`);

    const report = await backfill(deps, source, toyAdapter, {});
    expect([report.status, report.counts.units, report.counts.newDays]).toEqual(['succeeded', 5, 5]);
    expect(source.times).toEqual(DAYS);
  });

  test('is refused while another process runs the same backfill, but not while one runs another', async ({ deps }) => {
    const source = daily(...DAYS);
    const other = { ...daily('2026-02-01'), name: 'chrome-manifests' as const };
    let meanwhile: Promise<unknown[]> | undefined;
    const { read } = source;
    source.read = async (...unit) => {
      meanwhile ??= Promise.all([
        backfill(deps, daily('2026-01-06'), toyAdapter, {}).catch((error: Error) => error.message),
        backfill(deps, other, toyAdapter, {}),
      ]);
      await meanwhile;
      return read(...unit);
    };
    const report = await backfill(deps, source, toyAdapter, {});
    expect(await meanwhile).toEqual([
      expect.stringMatching(/^A backfill of toy from figma-files is running/),
      expect.objectContaining({ status: 'succeeded' }),
    ]);
    expect([report.status, report.counts.units, source.times]).toEqual(['succeeded', 5, DAYS]);
  });

  test('adds nothing in a second call', async ({ db, deps }) => {
    await backfill(deps, daily(...DAYS), toyAdapter, {});
    const state = async () => [await db.select().from(plugins), await db.select().from(pluginMetrics)];
    const before = await state();
    const report = await backfill(deps, daily(...DAYS), toyAdapter, {});
    expect([report.message, report.counts.changes]).toEqual(['figma-files: 0 days of numbers added', 0]);
    expect(await state()).toEqual(before);
  });

  test('reads no more units than its limit', async ({ db, deps }) => {
    await backfill(deps, daily(...DAYS), toyAdapter, { limit: 3 });
    expect(await listMetricDays(db, 'a')).toHaveLength(3);
  });

  test('gives way to what the marketplace shows later, on the same day too', async ({ db, deps }) => {
    await backfill(deps, daily('2026-01-01', '2026-01-02'), toyAdapter, {});
    await storeObservation(db, 'toy', '2026-01-02T03:00:00Z', {
      externalId: 'a',
      users: { value: 500, kind: 'exact' },
    });
    expect(await listMetricDays(db, 'a')).toEqual([
      ['2026-01-01', 1, 'figma-files'],
      ['2026-01-02', 500, 'marketplace'],
    ]);
    expect((await db.select().from(plugins))[0]).toMatchObject({ users: 500, source: null });
  });

  test('delists no plugin that was gone in the past', async ({ db, deps }) => {
    await storeObservation(db, 'toy', '2026-01-01T03:00:00Z', { externalId: 'a' });
    const gone: MarketplaceAdapter = {
      ...toyAdapter,
      parse: () => ({ listings: [], gone: [{ externalId: 'a', reason: 'gone' }], problems: [] }),
    };
    expect((await backfill(deps, daily('2026-01-05'), gone, {})).counts.gone).toBe(0);
    expect((await db.select().from(plugins))[0]?.status).toBe('listed');
  });
});
