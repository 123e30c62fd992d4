import { NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedMarketplace } from '../../../test/seed-market.ts';
import { ingestionRuns, ingestionUnits } from '../../schema/ingestion-runs.ts';
import { getDiscoveredBefore } from '../health/earlier-runs.ts';
import { restartRun } from '../history/reparsed-runs.ts';
import { dropUnitsBefore, finishDiscovery, finishRun, reopenRun } from './run-life.ts';
import { createRun, getRun } from './runs.ts';
import { addUnits } from './units.ts';

describe('dropUnitsBefore', () => {
  test('forgets the units of earlier days, however many, and leaves those that somebody goes on with', async ({
    db,
  }) => {
    const runs = [
      { marketplace: 'a', day: '2026-01-01', kind: 'daily', status: 'partial' },
      { marketplace: 'a', day: '2026-01-02', kind: 'daily', status: 'running' },
      { marketplace: 'a', day: '2026-01-03', kind: 'daily', status: 'partial' },
      { marketplace: 'a', day: '2026-01-01', kind: 'backfill', status: 'partial' },
      { marketplace: 'b', day: '2026-01-01', kind: 'daily', status: 'partial' },
    ] as const;
    for (const name of ['a', 'b']) await seedMarketplace(db, name);
    const made = await db
      .insert(ingestionRuns)
      .values(runs.map((run) => ({ ...run, counts: NO_COUNTS })))
      .returning({ id: ingestionRuns.id });
    for (const { id } of made) await db.transaction((tx) => addUnits(tx, id, ['one', 'two', 'three', 'four'], 0));
    await dropUnitsBefore(db, 'a', '2026-01-03', 2);
    const left = new Set((await db.select({ run: ingestionUnits.runId }).from(ingestionUnits)).map(({ run }) => run));
    expect(left).toEqual(new Set(made.slice(1).map(({ id }) => id)));
  });
});

describe('what discovery counted', () => {
  test('stays when the run is reopened or read again, and nothing else does', async ({ db }) => {
    await seedMarketplace(db, 'a');
    const { id } = await createRun(db, 'daily', 'a', '2026-01-01');
    await db.transaction(async (tx) => {
      await finishDiscovery(tx, id, true, 7);
      await finishRun(tx, id, { status: 'failed', error: '403' });
      await reopenRun(tx, id);
    });
    expect((await getRun(db, id)).counts).toEqual({ ...NO_COUNTS, discovered: 7 });
    await db.transaction((tx) => restartRun(tx, id, false));
    expect((await getRun(db, id)).counts).toEqual({ ...NO_COUNTS, discovered: 7 });
  });

  test('is compared with the last earlier daily run that counted any', async ({ db }) => {
    for (const name of ['a', 'b']) await seedMarketplace(db, name);
    const count = async (kind: 'daily' | 'trial', marketplace: string, day: string, discovered?: number) => {
      const { id } = await createRun(db, kind, marketplace, day);
      await db.transaction((tx) => finishDiscovery(tx, id, true, discovered));
    };
    await count('daily', 'a', '2026-01-01', 5);
    await count('daily', 'a', '2026-01-02', 7);
    await count('daily', 'a', '2026-01-03');
    await count('trial', 'a', '2026-01-03', 2);
    await count('daily', 'b', '2026-01-03', 9);
    await count('daily', 'a', '2026-01-04', 11);
    expect(await getDiscoveredBefore(db, { marketplace: 'a', day: '2026-01-04' })).toBe(7);
    expect(await getDiscoveredBefore(db, { marketplace: 'a', day: '2026-01-01' })).toBeNull();
  });
});
