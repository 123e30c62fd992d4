import { NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedMarketplace } from '../../../test/seed-market.ts';
import { ingestionRuns, ingestionUnits } from '../../schema/ingestion-runs.ts';
import { dropUnitsBefore } from './run-life.ts';
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
