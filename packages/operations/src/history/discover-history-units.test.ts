import { listFailures } from '@pi/db/queries/health/failures';
import { listNextUnits, openBackfillRun } from '@pi/db/queries/history/backfill';
import { ensureMarketplace, getRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { describe, expect } from 'vitest';
import { test } from '../../test/history-fixture.ts';
import { discoverHistoryUnits } from './discover-history-units.ts';
import type { BackfillOptions, HistoryDeps, HistorySource } from './history-source.ts';

/** Discovers these items, and returns the run with its first units and its failures. */
async function discover(deps: HistoryDeps, items: (string | Problem)[], options: BackfillOptions = {}) {
  const source: HistorySource = {
    ...{ name: 'figma-files', description: 'a source for tests', needsPath: false, fetchesFromStore: false },
    batchSize: 1,
    async *discover() {
      yield* items;
    },
    read: () => Promise.reject(new Error('not read')),
  };
  await ensureMarketplace(deps.db, 'toy');
  const run = await openBackfillRun(deps.db, source.name, 'toy', '2026-06-01');
  const findArchived = async () => undefined;
  await discoverHistoryUnits(source, { deps, adapter: toyAdapter, options, run, findArchived });
  return {
    run: await getRun(deps.db, run.id),
    keys: await listNextUnits(deps.db, run.id, 5000),
    failures: await listFailures(deps.db, run.id, 10),
  };
}

describe('discoverHistoryUnits', () => {
  test('adds more units than one batch in their order, and ends discovery', async ({ deps }) => {
    const items = Array.from({ length: 2001 }, (_, index) => `unit ${index}`);
    const { run, keys } = await discover(deps, items);
    expect(keys).toEqual(items);
    expect(run.discoveredAt).not.toBeNull();
  });

  test('adds no more units than the limit', async ({ deps }) => {
    expect((await discover(deps, ['a', 'b', 'c'], { limit: 2 })).keys).toEqual(['a', 'b']);
  });

  test('records what cannot be a unit as a failure', async ({ deps }) => {
    const { keys, failures } = await discover(deps, [{ kind: 'unusable_line', message: 'line 1: broken' }, 'a']);
    expect(keys).toEqual(['a']);
    expect(failures).toMatchObject([{ kind: 'unusable_line', message: 'line 1: broken' }]);
  });

  test('records a key that cannot be stored as a failure', async ({ deps }) => {
    const { keys, failures } = await discover(deps, ['a\u0000', 'x'.repeat(3000), 'b']);
    expect(keys).toEqual(['b']);
    expect(failures.map(({ externalId }) => externalId)).toEqual(['a', 'x'.repeat(200)]);
  });
});
