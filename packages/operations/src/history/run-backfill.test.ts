import { pluginMetrics, plugins } from '@pi/db';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { daysOf, see, test } from '../../test/history-fixture.ts';
import type { HistorySource } from './history-source.ts';
import { backfill } from './run-backfill.ts';

/** A source of one unit a day, in which plugin `a` has as many users as the day's number says. */
function daily(...days: string[]): HistorySource & { read: HistorySource['read']; times: string[] } {
  const times: string[] = [];
  return {
    name: 'figma-files',
    description: 'invented for tests',
    needsPath: false,
    asksStore: false,
    unitsAtOnce: 2,
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
  test('goes on where it was when it was killed', async ({ db, deps }) => {
    const source = daily(...DAYS);
    const died = new Error('killed');
    let calls = 0;
    // What a killed process leaves: a run that never ended.
    const dying = {
      ...deps,
      db: new Proxy(db, {
        get(target, key) {
          if (calls > 2) throw died;
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
    };
    const onProgress = () => {
      calls += 1;
    };
    await expect(backfill(dying, source, toyAdapter, { onProgress })).rejects.toBe(died);
    expect(await db.$count(pluginMetrics)).toBe(4);
    await db.execute(sql`update host_leases set expires_at = now()`);

    const report = await backfill(deps, source, toyAdapter, {});
    expect([report.status, report.counts.units, report.counts.newDays]).toEqual(['succeeded', 5, 5]);
    expect(source.times).toEqual(DAYS);
  });

  test('is refused while another process does the same, and not while one does something else', async ({ deps }) => {
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
      expect.stringMatching(/^a backfill of toy from figma-files is already running/),
      expect.objectContaining({ status: 'succeeded' }),
    ]);
    expect([report.status, report.counts.units, source.times]).toEqual(['succeeded', 5, DAYS]);
  });

  test('adds nothing when it is done again', async ({ db, deps }) => {
    await backfill(deps, daily(...DAYS), toyAdapter, {});
    const state = async () => [await db.select().from(plugins), await db.select().from(pluginMetrics)];
    const before = await state();
    const report = await backfill(deps, daily(...DAYS), toyAdapter, {});
    expect([report.message, report.counts.changes]).toEqual(['figma-files: 0 days of numbers added', 0]);
    expect(await state()).toEqual(before);
  });

  test('does no more units than it is told', async ({ db, deps }) => {
    await backfill(deps, daily(...DAYS), toyAdapter, { limit: 3 });
    expect(await daysOf(db, 'a')).toHaveLength(3);
  });

  test('gives way to what is seen later, of the same day too', async ({ db, deps }) => {
    await backfill(deps, daily('2026-01-01', '2026-01-02'), toyAdapter, {});
    await see(db, 'toy', '2026-01-02T03:00:00Z', { externalId: 'a', users: { value: 500, kind: 'exact' } });
    expect(await daysOf(db, 'a')).toEqual([
      ['2026-01-01', 1, 'figma-files'],
      ['2026-01-02', 500, 'seen'],
    ]);
    expect((await db.select().from(plugins))[0]).toMatchObject({ users: 500, source: null });
  });

  test('believes no word of the past that a plugin is gone', async ({ db, deps }) => {
    await see(db, 'toy', '2026-01-01T03:00:00Z', { externalId: 'a' });
    const gone: MarketplaceAdapter = {
      ...toyAdapter,
      parse: () => ({ listings: [], gone: [{ externalId: 'a', reason: 'gone' }], problems: [] }),
    };
    expect((await backfill(deps, daily('2026-01-05'), gone, {})).counts.gone).toBe(0);
    expect((await db.select().from(plugins))[0]?.status).toBe('listed');
  });
});
