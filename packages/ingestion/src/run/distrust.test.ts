import { ingestionFailures, marketEvents, marketplaceDays, pluginMetrics, plugins } from '@pi/db';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../test/run-fixture.ts';
import { type ToyStore, toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { type RunOptions, runMarketplace } from './run-marketplace.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}`;

/** Fills the store with plugins, each with the fields for its place. */
function fill(toy: ToyStore, count: number, fields: (index: number) => ToyStore['plugins'][string]) {
  toy.plugins = Object.fromEntries(ids(count).map((id, index) => [id, fields(index)]));
}

/** Runs the n-th of January. */
function runOn(deps: IngestionDeps, clock: { now: Date }, n: number, options: Partial<RunOptions> = {}) {
  clock.now = new Date(`${day(n)}T03:00:00Z`);
  return runMarketplace(deps, toyAdapter, { day: day(n), ...options });
}

const users = async ({ db }: IngestionDeps) =>
  (await db.select().from(plugins).orderBy(asc(plugins.id))).map((row) => row.users);
const totals = async ({ db }: IngestionDeps) =>
  (await db.select().from(marketplaceDays).orderBy(asc(marketplaceDays.day))).map((row) => row.headlineTotal);

describe('falling counters', () => {
  test('are not stored: the known numbers stay, and one failure says why', async ({ deps, toy, clock }) => {
    fill(toy, 20, () => ({ users: 1000, downloads: 5000 }));
    await runOn(deps, clock, 1);
    fill(toy, 20, (index) => ({ name: `New name ${index}`, users: 90, downloads: 5000 }));
    const report = await runOn(deps, clock, 2);
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 20, failures: 1, compared: 0 }, left: 0 });
    expect(report.failures[0]).toMatchObject({ kind: 'falling_counts', message: expect.stringContaining('20 of 20') });
    expect(new Set(await users(deps))).toEqual(new Set([1000]));
    expect((await deps.db.select().from(plugins))[0]).toMatchObject({ name: 'New name 0', usersOn: day(1) });
    expect(await totals(deps)).toEqual([20_000, 20_000]);
    expect(await deps.db.$count(marketEvents, eq(marketEvents.kind, 'users_fell_sharply'))).toBe(0);
  });

  test('are believed when they stay so for a week', async ({ deps, toy, clock }) => {
    fill(toy, 20, () => ({ users: 1000 }));
    await runOn(deps, clock, 1);
    fill(toy, 20, () => ({ users: 90 }));
    for (let n = 2; n <= 8; n++) expect(await runOn(deps, clock, n)).toMatchObject({ status: 'partial' });
    expect(await runOn(deps, clock, 9)).toMatchObject({ status: 'succeeded' });
    expect(new Set(await users(deps))).toEqual(new Set([90]));
    expect(await deps.db.$count(marketEvents, eq(marketEvents.kind, 'users_fell_sharply'))).toBe(20);
  });

  test('of single plugins are events as ever', async ({ deps, toy, clock }) => {
    fill(toy, 20, () => ({ users: 1000 }));
    await runOn(deps, clock, 1);
    fill(toy, 20, (index) => ({ users: index < 3 ? 90 : 1000 }));
    expect(await runOn(deps, clock, 2)).toMatchObject({ status: 'succeeded' });
    expect((await users(deps)).slice(0, 4)).toEqual([90, 90, 90, 1000]);
    expect(await deps.db.$count(marketEvents, eq(marketEvents.kind, 'users_fell_sharply'))).toBe(3);
  });

  test('keep their reason when another page of the batch is mended', async ({ deps, toy, clock }) => {
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
