import {
  ingestionFailures,
  ingestionRuns,
  ingestionUnits,
  marketChanges,
  marketplaceDays,
  pluginMetrics,
  plugins,
} from '@pi/db';
import { getRun } from '@pi/db/queries/runs/runs';
import type { DiscoverContext, MarketplaceAdapter } from '@pi/scrapers';
import { asc, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { archivedResponses } from '../../test/archive.ts';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { createQueue, type TakenJob } from '../queue/queue.ts';
import { workJob } from '../queue/work-job.ts';
import { startRun } from './start-run.ts';

const DAY1 = { day: '2026-01-01' };
const DAY2 = { day: '2026-01-02' };

const users = async ({ db }: IngestionDeps) =>
  Object.fromEntries(
    (await db.select().from(plugins).orderBy(asc(plugins.externalId))).map((row) => [row.externalId, row.users]),
  );

const tomorrow = (clock: { now: Date }) => {
  clock.now = new Date('2026-01-02T03:00:00Z');
};

/** The toy store as one that names no ids itself. */
const byIds = {
  ...toyAdapter,
  async *discover({ knownIds }: DiscoverContext) {
    yield* await knownIds();
  },
};

describe('runMarketplace', () => {
  test('uploads the bodies of a batch while other batches can be stored', async ({ deps }) => {
    const runsFree: [body: string, runs: number][] = [];
    const keep = async (body: string) => {
      const { rows: free } = await deps.db.execute(sql`select from ingestion_runs for share skip locked`);
      runsFree.push([body.slice(0, 6), free.length]);
      return deps.bodyStore.keep(body);
    };
    await runMarketplace({ ...deps, bodyStore: { ...deps.bodyStore, keep } }, toyAdapter, DAY1);
    expect(runsFree.filter(([body]) => body === '{"id":')).toEqual(Array(3).fill(['{"id":', 1]));
  });

  test("leaves yesterday's values, a failure with its reason and the archived page when a page fails", async ({
    deps,
    toy,
    clock,
  }) => {
    await runMarketplace(deps, toyAdapter, DAY1);
    tomorrow(clock);
    toy.plugins = { a: { users: 150 }, b: { broken: true }, c: {} };
    const report = await runMarketplace(deps, toyAdapter, DAY2);
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 2, failures: 1 }, left: 0 });
    expect(await users(deps)).toEqual({ a: 150, b: 100, c: 100 });
    const [failure] = await deps.db.select().from(ingestionFailures);
    expect(failure).toMatchObject({
      unitKey: 'b',
      kind: 'format_changed',
      message: 'name: not found',
      url: 'https://toy.example/plugins/b',
    });
    expect(await deps.bodyStore.read(failure?.bodySha256 ?? '')).toContain('"broken":true');
  });

  test('repairs a failed page on the next call', async ({ deps, toy }) => {
    toy.plugins = { a: {}, b: { broken: true } };
    await runMarketplace(deps, toyAdapter, DAY1);
    toy.plugins = { a: {}, b: {} };
    toy.asked = [];
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({
      status: 'succeeded',
      counts: { failures: 0 },
    });
    expect(toy.asked).toEqual(['/plugins/b']);
  });

  test('fails with the reason and keeps what is stored when the store refuses', async ({ deps, toy, clock }) => {
    await runMarketplace(deps, toyAdapter, DAY1);
    tomorrow(clock);
    toy.refuseWith = 403;
    const report = await runMarketplace(deps, toyAdapter, DAY2);
    expect(report.status).toBe('failed');
    expect(report.message).toContain('403');
    expect(await users(deps)).toEqual({ a: 100, b: 100, c: 100 });
    expect(await deps.db.$count(marketplaceDays)).toBe(1);
  });

  test('delists what is gone, and lists it again when it is back', async ({ deps, toy, clock }) => {
    await runMarketplace(deps, toyAdapter, DAY1);
    tomorrow(clock);
    toy.plugins = { a: {}, b: { gone: true }, c: {} };
    expect(await runMarketplace(deps, toyAdapter, DAY2)).toMatchObject({ status: 'succeeded', counts: { gone: 1 } });
    clock.now = new Date('2026-01-03T03:00:00Z');
    toy.plugins = { a: {}, b: {}, c: {} };
    await runMarketplace(deps, toyAdapter, { day: '2026-01-03' });
    const changes = await deps.db.select().from(marketChanges).orderBy(asc(marketChanges.at));
    expect(changes.map(({ kind, day, after }) => [kind, day, after])).toEqual([
      ['delisted', '2026-01-02', 'removed by its owner'],
      ['relisted', '2026-01-03', null],
    ]);
    const days = await deps.db.select().from(marketplaceDays).orderBy(asc(marketplaceDays.day));
    expect(days.map(({ plugins: listed, disappeared }) => [listed, disappeared])).toEqual([
      [3, 0],
      [2, 1],
      [3, 0],
    ]);
  });

  test('requests nothing and changes nothing on the second call of a day', async ({ deps, toy }) => {
    await runMarketplace(deps, toyAdapter, DAY1);
    const state = async () => [
      await deps.db.select().from(plugins),
      await deps.db.select().from(pluginMetrics),
      await archivedResponses(deps),
    ];
    const before = await state();
    toy.asked = [];
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({
      status: 'succeeded',
      message: 'was complete already',
    });
    expect(toy.asked).toEqual([]);
    expect(await state()).toEqual(before);
  });

  test('reads requested ids, and in a complete run only the new ones', async ({ deps, toy }) => {
    await runMarketplace(deps, byIds, { ...DAY1, ids: { toy: ['a'], another: ['b'] } });
    expect(Object.keys(await users(deps))).toEqual(['a']);
    toy.asked = [];
    const ids = { toy: ['a', 'c'] };
    expect(await runMarketplace(deps, byIds, { ...DAY1, ids })).toMatchObject({ status: 'succeeded' });
    expect(toy.asked).toEqual(['/plugins/c']);
    expect(Object.keys(await users(deps))).toEqual(['a', 'c']);
    expect(await runMarketplace(deps, byIds, { ...DAY1, ids })).toMatchObject({ message: 'was complete already' });
  });

  test('requests an unknown id once a day, and counts every unit once', async ({ deps, toy }) => {
    toy.plugins.nowhere = { gone: true };
    await runMarketplace(deps, byIds, { ...DAY1, ids: { toy: ['a', 'b'] } });
    const ids = { toy: ['a', 'b', 'nowhere'] };
    expect(await runMarketplace(deps, byIds, { ...DAY1, ids })).toMatchObject({
      status: 'succeeded',
      counts: { units: 3, listings: 2, gone: 1 },
    });
    toy.asked = [];
    expect(await runMarketplace(deps, byIds, { ...DAY1, ids })).toMatchObject({ message: 'was complete already' });
    expect(toy.asked).toEqual([]);
    expect(await deps.db.$count(ingestionUnits)).toBe(1);
  });

  test('stays partial when ids are requested after its discovery failed', async ({ deps, toy, clock }) => {
    toy.breaksOff = true;
    const deadline = new Date(clock.now.getTime() + 1000);
    const slow: typeof toyAdapter = {
      ...toyAdapter,
      async *discover(context) {
        clock.now = deadline;
        yield* toyAdapter.discover(context);
      },
    };
    expect(await runMarketplace(deps, slow, { ...DAY1, deadline })).toMatchObject({ status: 'running' });
    toy.plugins.d = {};
    toy.breaksOff = false;
    const report = await runMarketplace(deps, toyAdapter, { ...DAY1, ids: { toy: ['d'] } });
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 4, failures: 1 } });
    expect(report.failures).toMatchObject([{ message: expect.stringContaining('discovery failed') }]);
    toy.asked = [];
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({ status: 'succeeded' });
    expect(toy.asked).toContain('/index.json');
  });

  test('stops at its deadline, reports what is left, and continues from its rows', async ({ deps, toy, clock }) => {
    const ids = Array.from({ length: 250 }, (_, index) => `p${index}`);
    toy.plugins = Object.fromEntries(ids.map((id) => [id, {}]));
    const deadline = new Date(clock.now.getTime() + 1000);
    toy.onPage = () => {
      clock.now = new Date(deadline.getTime() + 1);
    };
    expect(await runMarketplace(deps, toyAdapter, { ...DAY1, deadline })).toMatchObject({
      status: 'running',
      left: 150,
    });
    toy.asked = [];
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({
      status: 'succeeded',
      left: 0,
      counts: { listings: 250 },
    });
    expect(toy.asked).toHaveLength(150);
    expect(await deps.db.$count(plugins)).toBe(250);
    expect(await deps.db.$count(ingestionUnits)).toBe(0);
  });

  test('waits for the jobs of another process, and does not repeat them', async ({ deps, toy }) => {
    await startRun(deps, toyAdapter, DAY1);
    const [taken] = await deps.queue.take('toy', 1);
    const report = runMarketplace(deps, toyAdapter, DAY1);
    await workJob(deps, toyAdapter, taken as TakenJob);
    expect(await report).toMatchObject({ status: 'succeeded', counts: { listings: 3 } });
    expect(toy.asked.filter((path) => path === '/index.json')).toHaveLength(1);
  });

  test('makes one run of two concurrent calls', async ({ deps, toy }) => {
    const queue = createQueue(deps.db, ['toy'], deps.log);
    const reports = await Promise.all(
      [deps, { ...deps, queue }].map((process) => runMarketplace(process, toyAdapter, DAY1)),
    );
    await queue.close();
    expect(new Set(reports.map((report) => report.runId)).size).toBe(1);
    expect(reports.map((report) => report.counts.listings)).toEqual([3, 3]);
    expect(toy.asked.filter((path) => path === '/plugins/a')).toHaveLength(1);
  });

  test('keeps a trial apart from the run of the day', async ({ deps, toy }) => {
    expect(await runMarketplace(deps, toyAdapter, { ...DAY1, limit: 2 })).toMatchObject({ counts: { listings: 2 } });
    expect(Object.keys(await users(deps))).toEqual(['a', 'b']);
    toy.asked = [];
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({
      status: 'succeeded',
      counts: { listings: 3 },
    });
    expect(toy.asked).toContain('/plugins/c');
  });

  test('reads what discovery found before it failed, and discovers again on the next call', async ({ deps, toy }) => {
    toy.breaksOff = true;
    const report = await runMarketplace(deps, toyAdapter, DAY1);
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 3, failures: 1 } });
    expect(report.failures[0]?.message).toContain('discovery failed');
    toy.breaksOff = false;
    toy.asked = [];
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({
      status: 'succeeded',
      counts: { units: 3, failures: 0 },
    });
    expect(toy.asked.filter((path) => path.startsWith('/plugins/'))).toEqual([]);
  });

  test('closes an earlier day that was never finished, with what it read', async ({ deps, toy, clock }) => {
    toy.plugins = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`p${index}`, {}]));
    const deadline = new Date(clock.now.getTime() + 1000);
    toy.onPage = () => {
      clock.now = new Date(deadline.getTime() + 1);
    };
    const first = await runMarketplace(deps, toyAdapter, { ...DAY1, deadline });
    toy.onPage = () => {};
    tomorrow(clock);
    await runMarketplace(deps, toyAdapter, DAY2);
    expect(await getRun(deps.db, first.runId)).toMatchObject({
      status: 'partial',
      error: 'the day ended with 50 units still to do',
    });
    const days = await deps.db.select().from(marketplaceDays).orderBy(asc(marketplaceDays.day));
    expect(days.map((day) => day.seen)).toEqual([100, 150]);
    expect(await deps.db.$count(ingestionUnits)).toBe(0);
  });

  test('counts pages fetched after midnight for the day of the run', async ({ deps, toy, clock }) => {
    clock.now = new Date('2026-01-01T23:59:59Z');
    toy.onPage = () => tomorrow(clock);
    await runMarketplace(deps, toyAdapter, DAY1);
    const days = await deps.db.select().from(marketplaceDays);
    expect(days.map(({ day, seen }) => [day, seen])).toEqual([['2026-01-01', 3]]);
  });

  test('stops requesting from a store that responds with a captcha', async ({ deps, toy }) => {
    toy.plugins = Object.fromEntries(Array.from({ length: 350 }, (_, index) => [`p${index}`, { captcha: true }]));
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({ status: 'failed', left: 349 });
    expect(toy.asked.filter((path) => path.startsWith('/plugins/'))).toHaveLength(100);
  });

  test('stores nothing of a run that has ended', async ({ deps }) => {
    const keep = async (body: string) => {
      await deps.db.update(ingestionRuns).set({ status: 'partial' });
      return deps.bodyStore.keep(body);
    };
    const report = await runMarketplace({ ...deps, bodyStore: { ...deps.bodyStore, keep } }, toyAdapter, DAY1);
    expect(report).toMatchObject({ status: 'partial', left: 3, counts: { listings: 0 } });
    expect(await deps.db.$count(plugins)).toBe(0);
  });

  test('stores a plugin once that is on two pages of a batch', async ({ deps, toy }) => {
    const adapter = { ...toyAdapter, requests: () => [{ url: 'https://toy.example/plugins/a' }] };
    expect(await runMarketplace(deps, adapter, DAY1)).toMatchObject({
      status: 'succeeded',
      counts: { units: 3, listings: 1 },
    });
    expect(toy.asked.filter((path) => path === '/plugins/a')).toHaveLength(3);
    expect(Object.keys(await users(deps))).toEqual(['a']);
  });

  test('stores the rest when the database refuses one listing', async ({ deps, toy }) => {
    await deps.db.execute(sql`alter table plugins add check (external_id <> 'b')`);
    const report = await runMarketplace(deps, toyAdapter, DAY1);
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 2, failures: 1 } });
    expect(report.failures[0]).toMatchObject({ kind: 'storage_error', externalId: 'b' });
    expect(Object.keys(await users(deps))).toEqual(['a', 'c']);
    expect(toy.asked).toContain('/plugins/b');
  });

  test('reads all units but those whose keys cannot be stored, each a failure', async ({ deps }) => {
    const keys = ['a', 'b\u0000', 'c\ud83d', 'x'.repeat(3000), ''];
    const adapter: MarketplaceAdapter = {
      ...toyAdapter,
      async *discover() {
        yield* keys;
      },
    };
    const report = await runMarketplace(deps, adapter, DAY1);
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 1, failures: 4 } });
    expect(report.failures.map(({ externalId }) => externalId)).toEqual(['b', 'c\ufffd', 'x'.repeat(200), null]);
    expect(Object.keys(await users(deps))).toEqual(['a']);
  });

  test('takes no id that no plugin can have into the queue', async ({ deps }) => {
    const ids = { toy: ['x', 'b\u0000', '\ud83d'] };
    expect(await runMarketplace(deps, toyAdapter, { ...DAY1, ids })).toMatchObject({ status: 'succeeded' });
  });

  test('announces a plugin that was not there on an earlier day', async ({ deps, toy, clock }) => {
    await runMarketplace(deps, toyAdapter, DAY1);
    tomorrow(clock);
    toy.plugins = { ...toy.plugins, d: {} };
    await runMarketplace(deps, toyAdapter, DAY2);
    const changes = await deps.db.select().from(marketChanges);
    expect(changes.map(({ kind, day }) => [kind, day])).toEqual([['listed', '2026-01-02']]);
  });
});
