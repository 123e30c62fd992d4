import { ingestionFailures, ingestionRuns } from '@pi/db';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

/** The toy store with a list of ids that is read by discovery, as sitemaps are. */
function listing(list: string[]): MarketplaceAdapter {
  return {
    ...toyAdapter,
    async *discover({ fetch, knownIds, setListed }) {
      yield* new Set([...(await knownIds()), ...list]);
      await fetch({ url: 'https://toy.example/index.json' });
      setListed?.(list.length);
    },
  };
}

/** Runs the n-th of January. */
function runOn(deps: IngestionDeps, clock: { now: Date }, n: number, adapter: MarketplaceAdapter) {
  const day = `2026-01-0${n}`;
  clock.now = new Date(`${day}T03:00:00Z`);
  return runMarketplace(deps, adapter, { day });
}

describe('a list of ids', () => {
  test('that is empty on the first day is a failed run', async ({ deps, toy, clock }) => {
    toy.plugins = {};
    expect(await runOn(deps, clock, 1, toyAdapter)).toMatchObject({ status: 'failed' });
    expect(await deps.db.select().from(ingestionRuns)).toMatchObject([
      { status: 'failed', error: 'GET https://toy.example/more.json: no plugin is listed' },
    ]);
  });

  test('that is empty later is a failure, and the known plugins are read', async ({ deps, clock }) => {
    await runOn(deps, clock, 1, listing(['a', 'b', 'c']));
    const report = await runOn(deps, clock, 2, listing([]));
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 3, failures: 1 } });
    expect(report.failures).toMatchObject([
      { kind: 'format_changed', message: expect.stringContaining('no plugin is listed') },
    ]);
  });

  test('that is far shorter makes the day suspect once, and is accepted the next day', async ({ deps, clock }) => {
    await runOn(deps, clock, 1, listing(ids(10)));
    const report = await runOn(deps, clock, 2, listing(ids(7)));
    expect(report).toMatchObject({ status: 'partial', counts: { listings: 10, failures: 1 } });
    expect(await deps.db.select().from(ingestionFailures)).toMatchObject([
      { kind: 'short_list', message: 'the store lists 7 plugins, but listed 10 last', unitKey: '(discovery)' },
    ]);
    expect(await runOn(deps, clock, 3, listing(ids(7)))).toMatchObject({ status: 'succeeded' });
    const runs = await deps.db.select().from(ingestionRuns).orderBy(asc(ingestionRuns.day));
    expect(runs.map(({ suspect }) => suspect)).toEqual([false, true, false]);
    expect(runs.map(({ counts }) => counts.discovered)).toEqual([10, 7, 7]);
  });

  test('that is far shorter is read again by the next call of the day, and can be complete', async ({
    deps,
    clock,
  }) => {
    await runOn(deps, clock, 1, listing(ids(10)));
    await runOn(deps, clock, 2, listing(ids(7)));
    expect(await runOn(deps, clock, 2, listing(ids(12)))).toMatchObject({
      status: 'succeeded',
      counts: { listings: 12, failures: 0 },
    });
    expect(await deps.db.$count(ingestionFailures)).toBe(0);
  });
});
