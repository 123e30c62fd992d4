import { ingestionFailures, marketChanges, marketplaceDays, pluginMetrics, plugins } from '@pi/db';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { type ToyStore, toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import type { DailyOptions } from './run-daily.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}`;

/** Fills the store with plugins, each with the fields for its place. */
function fill(toy: ToyStore, count: number, fields: (index: number) => ToyStore['plugins'][string]) {
  toy.plugins = Object.fromEntries(ids(count).map((id, index) => [id, fields(index)]));
}

/** Runs the n-th of January. */
function runOn(deps: IngestionDeps, clock: { now: Date }, n: number, options: Partial<DailyOptions> = {}) {
  clock.now = new Date(`${day(n)}T03:00:00Z`);
  return runMarketplace(deps, toyAdapter, { day: day(n), ...options });
}

const users = async ({ db }: IngestionDeps) =>
  (await db.select().from(plugins).orderBy(asc(plugins.id))).map((row) => row.users);
const totals = async ({ db }: IngestionDeps) =>
  (await db.select().from(marketplaceDays).orderBy(asc(marketplaceDays.day))).map((row) => row.primaryTotal);

describe('falling counts', () => {
  test('are not stored: the stored numbers stay, and one failure gives the reason', async ({ deps, toy, clock }) => {
    fill(toy, 20, () => ({ users: 1000, downloads: 5000 }));
    await runOn(deps, clock, 1);
    fill(toy, 20, (index) => ({ name: `New name ${index}`, users: 90, downloads: 5000 }));
    const report = await runOn(deps, clock, 2);
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 20, failures: 1, compared: 0 }, left: 0 });
    expect(report.failures[0]).toMatchObject({ kind: 'falling_counts', message: expect.stringContaining('20 of 20') });
    expect(new Set(await users(deps))).toEqual(new Set([1000]));
    expect((await deps.db.select().from(plugins).orderBy(plugins.id))[0]).toMatchObject({
      name: 'New name 0',
      usersOn: day(1),
    });
    expect(await totals(deps)).toEqual([20_000, 20_000]);
    expect(await deps.db.$count(marketChanges, eq(marketChanges.kind, 'users_fell_sharply'))).toBe(0);
  });

  test('are rejected in the small last batch of a run too', async ({ deps, toy, clock }) => {
    fill(toy, 103, () => ({ users: 1000 }));
    await runOn(deps, clock, 1);
    fill(toy, 103, () => ({ users: 90 }));
    expect(await runOn(deps, clock, 2)).toMatchObject({ status: 'partial', counts: { failures: 2 } });
    expect(new Set(await users(deps))).toEqual(new Set([1000]));
  });

  test('are accepted after a week', async ({ deps, toy, clock }) => {
    fill(toy, 20, () => ({ users: 1000 }));
    await runOn(deps, clock, 1);
    fill(toy, 20, () => ({ users: 90 }));
    for (let n = 2; n <= 8; n++) expect(await runOn(deps, clock, n)).toMatchObject({ status: 'partial' });
    expect(await runOn(deps, clock, 9)).toMatchObject({ status: 'succeeded' });
    expect(new Set(await users(deps))).toEqual(new Set([90]));
    expect(await deps.db.$count(marketChanges, eq(marketChanges.kind, 'users_fell_sharply'))).toBe(20);
  });

  test('of single plugins are changes as usual', async ({ deps, toy, clock }) => {
    fill(toy, 20, () => ({ users: 1000 }));
    await runOn(deps, clock, 1);
    fill(toy, 20, (index) => ({ users: index < 3 ? 90 : 1000 }));
    expect(await runOn(deps, clock, 2)).toMatchObject({ status: 'succeeded' });
    expect((await users(deps)).slice(0, 4)).toEqual([90, 90, 90, 1000]);
    expect(await deps.db.$count(marketChanges, eq(marketChanges.kind, 'users_fell_sharply'))).toBe(3);
  });

  test('keep their failure when another page of the batch is repaired', async ({ deps, toy, clock }) => {
    fill(toy, 20, () => ({ users: 1000 }));
    await runOn(deps, clock, 1);
    fill(toy, 20, (index) => ({ users: 90, broken: index === 0 }));
    await runOn(deps, clock, 2);
    toy.plugins.p0 = { users: 1000 };
    expect(await runOn(deps, clock, 2)).toMatchObject({ status: 'partial', counts: { failures: 1 } });
    expect((await deps.db.select().from(ingestionFailures)).map((row) => row.kind)).toEqual(['falling_counts']);
    expect(await deps.db.$count(pluginMetrics, eq(pluginMetrics.users, 90))).toBe(0);
  });
});

describe('a stale day', () => {
  const moving = (n: number) => (index: number) => ({ users: 1000 + index + n });

  async function readDays(deps: IngestionDeps, toy: ToyStore, clock: { now: Date }, last: number, count = 30) {
    for (let n = 1; n <= last; n++) {
      fill(toy, count, moving(n));
      expect(await runOn(deps, clock, n)).toMatchObject({ status: 'succeeded' });
    }
  }

  const storedRows = async ({ db }: IngestionDeps) => [
    (await db.select().from(plugins).orderBy(asc(plugins.id))).map(({ stateAt: _, ...row }) => row),
    await db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.day), asc(pluginMetrics.pluginId)),
    await db.select().from(marketChanges),
    await totals({ db } as IngestionDeps),
  ];

  test('changes nothing that is stored, and its failure states how few numbers moved', async ({ deps, toy, clock }) => {
    await readDays(deps, toy, clock, 3);
    const before = await storedRows(deps);
    toy.plugins.p7 = { users: 400 };
    const report = await runOn(deps, clock, 4);
    expect(report).toMatchObject({ status: 'partial', left: 0, counts: { listings: 0, failures: 1 } });
    expect(report.failures).toMatchObject([{ kind: 'stale_day', message: expect.stringContaining('1 of 30') }]);
    expect(await storedRows(deps)).toEqual(before);
  });

  test('is read again completely by the next call, and succeeds when the store shows the day', async ({
    deps,
    toy,
    clock,
  }) => {
    await readDays(deps, toy, clock, 3);
    await runOn(deps, clock, 4);
    expect(await runOn(deps, clock, 4)).toMatchObject({ status: 'partial', counts: { failures: 1 } });
    fill(toy, 30, moving(4));
    toy.asked = [];
    const counts = { units: 30, listings: 30, failures: 0, compared: 30, moved: 30 };
    expect(await runOn(deps, clock, 4)).toMatchObject({ status: 'succeeded', counts });
    expect(toy.asked).toContain('/index.json');
    expect((await users(deps))[0]).toBe(1004);
    expect(await totals(deps)).toHaveLength(4);
  });

  test('is accepted once more than half of the days were stale, however often they were read', async ({
    deps,
    toy,
    clock,
  }) => {
    await readDays(deps, toy, clock, 3);
    for (let n = 4; n <= 6; n++) {
      const counts = { compared: 30, moved: 0, listings: 0 };
      expect(await runOn(deps, clock, n)).toMatchObject({ status: 'partial', counts });
      expect(await runOn(deps, clock, n)).toMatchObject({ status: 'partial', counts });
    }
    expect(await runOn(deps, clock, 7)).toMatchObject({ status: 'succeeded' });
    expect(await totals(deps)).toHaveLength(4);
  });

  test('is reverted when its run was never finished', async ({ deps, toy, clock }) => {
    await readDays(deps, toy, clock, 3, 150);
    const before = await storedRows(deps);
    const deadline = new Date(`${day(4)}T03:00:01Z`);
    toy.onPage = () => {
      clock.now = new Date(`${day(4)}T03:00:02Z`);
    };
    expect(await runOn(deps, clock, 4, { deadline })).toMatchObject({ status: 'running', left: 50 });
    expect(await totals(deps)).toHaveLength(3);
    toy.onPage = () => {};
    toy.refuseWith = 500;
    await runOn(deps, clock, 5);
    expect(await storedRows(deps)).toEqual(before);
    expect(await deps.db.$count(ingestionFailures, eq(ingestionFailures.kind, 'stale_day'))).toBe(1);
  });

  test('fails where the store refuses too', async ({ deps, toy, clock }) => {
    await readDays(deps, toy, clock, 3);
    toy.plugins.p29 = { captcha: true };
    const report = await runOn(deps, clock, 4);
    expect(report).toMatchObject({ status: 'failed', message: 'captcha' });
    expect(report.failures.map(({ kind }) => kind).sort()).toEqual(['blocked', 'stale_day']);
  });

  test('is found when its run is interrupted and continued', async ({ deps, toy, clock }) => {
    await readDays(deps, toy, clock, 3, 150);
    const deadline = new Date(`${day(4)}T03:00:01Z`);
    toy.onPage = () => {
      clock.now = new Date(`${day(4)}T03:00:02Z`);
    };
    await runOn(deps, clock, 4, { deadline });
    const report = await runOn(deps, clock, 4);
    expect(report.failures).toMatchObject([{ message: expect.stringContaining('0 of 150') }]);
    expect(await deps.db.$count(pluginMetrics, eq(pluginMetrics.day, day(4)))).toBe(0);
  });

  test('keeps the numbers of a plugin that is new that day', async ({ deps, toy, clock }) => {
    await readDays(deps, toy, clock, 3);
    toy.plugins.p30 = { users: 5 };
    await runOn(deps, clock, 4);
    expect((await users(deps)).at(-1)).toBe(5);
    expect(await deps.db.$count(pluginMetrics, eq(pluginMetrics.day, day(4)))).toBe(1);
    fill(toy, 31, moving(5));
    expect(await runOn(deps, clock, 5)).toMatchObject({ status: 'succeeded', counts: { moved: 31 } });
  });

  test('is not looked for in a trial', async ({ deps, toy, clock }) => {
    await readDays(deps, toy, clock, 3);
    expect(await runOn(deps, clock, 4, { limit: 20 })).toMatchObject({ status: 'succeeded' });
  });

  test('is not found in a store whose numbers never moved', async ({ deps, toy, clock }) => {
    fill(toy, 30, moving(1));
    for (let n = 1; n <= 4; n++) expect(await runOn(deps, clock, n)).toMatchObject({ status: 'succeeded' });
  });
});

describe('stale numbers', () => {
  const moving = (users: number, downloads: number) => (index: number) => ({
    users: 1000 + index + users,
    downloads: 5000 + index + downloads,
  });
  const numbersOn = ({ db }: IngestionDeps, n: number) =>
    db
      .select()
      .from(pluginMetrics)
      .where(eq(pluginMetrics.day, day(n)))
      .orderBy(asc(pluginMetrics.pluginId));

  test('of one source are not stored, and those of the other are', async ({ deps, toy, clock }) => {
    for (let n = 1; n <= 3; n++) {
      fill(toy, 30, moving(n, n));
      expect(await runOn(deps, clock, n)).toMatchObject({ status: 'succeeded' });
    }
    fill(toy, 30, moving(4, 3));
    const report = await runOn(deps, clock, 4);
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 30, failures: 1 } });
    expect(report.failures).toMatchObject([
      { kind: 'stale_day', message: expect.stringMatching(/^downloads: 0 of 30 changed, but usually 30 do/) },
    ]);
    expect((await numbersOn(deps, 4))[0]).toMatchObject({ users: 1004, downloads: null });
    expect((await deps.db.select().from(plugins).orderBy(asc(plugins.id)))[0]).toMatchObject({
      users: 1004,
      usersOn: day(4),
      downloads: 5003,
      downloadsOn: day(3),
      lastSeenOn: day(4),
    });
    expect(await totals(deps)).toHaveLength(4);
    expect(await runOn(deps, clock, 4)).toMatchObject({ status: 'partial', counts: { failures: 1 } });

    fill(toy, 30, moving(5, 5));
    expect(await runOn(deps, clock, 5)).toMatchObject({ status: 'succeeded' });
    expect((await numbersOn(deps, 5))[0]).toMatchObject({ users: 1005, downloads: 5005 });
  });

  test('of a run that was never finished are not stored either', async ({ deps, toy, clock }) => {
    for (let n = 1; n <= 3; n++) {
      fill(toy, 150, moving(n, n));
      await runOn(deps, clock, n);
    }
    fill(toy, 150, moving(4, 3));
    toy.onPage = () => {
      clock.now = new Date(`${day(4)}T03:00:02Z`);
    };
    await runOn(deps, clock, 4, { deadline: new Date(`${day(4)}T03:00:01Z`) });
    toy.onPage = () => {};
    fill(toy, 150, moving(5, 5));
    await runOn(deps, clock, 5);
    const stored = await numbersOn(deps, 4);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.every(({ users, downloads }) => users !== null && downloads === null)).toBe(true);
    expect(await deps.db.$count(ingestionFailures, eq(ingestionFailures.kind, 'stale_day'))).toBe(1);
  });

  test('that the store made days ago are not stored, and those of the day are', async ({ deps, toy, clock }) => {
    fill(toy, 3, moving(1, 1));
    await runOn(deps, clock, 1);
    fill(toy, 3, moving(4, 1));
    const parse: MarketplaceAdapter['parse'] = (responses) => ({
      ...toyAdapter.parse(responses),
      numbersAt: { downloads: `${day(1)}T00:00:00Z` },
    });
    clock.now = new Date(`${day(4)}T03:00:00Z`);
    const report = await runMarketplace(deps, { ...toyAdapter, parse }, { day: day(4) });
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 3, failures: 3 } });
    expect(report.failures[0]?.message).toContain('75 hours before');
    expect((await numbersOn(deps, 4))[0]).toMatchObject({ users: 1004, downloads: null });
  });
});

describe('a short run', () => {
  test('is a failure, delists nothing, and is accepted the next day', async ({ deps, toy, clock }) => {
    fill(toy, 10, () => ({}));
    await runOn(deps, clock, 1);
    fill(toy, 7, () => ({}));
    const adapter = { ...toyAdapter, discover: () => toyKeys(toy) };
    clock.now = new Date(`${day(2)}T03:00:00Z`);
    const report = await runMarketplace(deps, adapter, { day: day(2) });
    expect(report.status).toBe('partial');
    expect(report.failures).toMatchObject([
      { kind: 'short_list', message: expect.stringContaining('7 plugins, but 10') },
    ]);
    expect(await deps.db.$count(plugins, eq(plugins.status, 'listed'))).toBe(10);
    clock.now = new Date(`${day(3)}T03:00:00Z`);
    expect(await runMarketplace(deps, adapter, { day: day(3) })).toMatchObject({ status: 'succeeded' });
  });

  test('is compared with the last day that read any plugin', async ({ deps, toy, clock }) => {
    fill(toy, 10, () => ({}));
    await runOn(deps, clock, 1);
    fill(toy, 10, (index) => (index === 0 ? { gone: true } : { broken: true }));
    await runOn(deps, clock, 2);
    expect((await deps.db.select().from(marketplaceDays).orderBy(marketplaceDays.day)).map(({ seen }) => seen)).toEqual(
      [10, 0],
    );
    fill(toy, 7, () => ({}));
    expect((await runOn(deps, clock, 3)).failures).toMatchObject([
      { kind: 'short_list', message: expect.stringContaining('7 plugins, but 10') },
    ]);
  });

  test('is no failure of its own when pages failed, plugins are gone, or discovery failed', async ({
    deps,
    toy,
    clock,
  }) => {
    const kinds = async (n: number) => (await runOn(deps, clock, n)).failures.map((failure) => failure.kind);
    fill(toy, 10, () => ({}));
    await runOn(deps, clock, 1);
    fill(toy, 10, (index) => ({ broken: index < 3 }));
    expect(await kinds(2)).toEqual(Array(3).fill('format_changed'));
    fill(toy, 10, (index) => ({ gone: index < 3 }));
    expect(await kinds(3)).toEqual([]);
    fill(toy, 2, () => ({}));
    toy.breaksOff = true;
    expect(await kinds(4)).toEqual(['http_error']);
  });
});

async function* toyKeys(toy: ToyStore) {
  yield* Object.keys(toy.plugins);
}
