import { NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMarketplace, TODAY } from '../../../test/seed-market.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { addCounts } from './add-counts.ts';
import { createRun, getRun } from './runs.ts';

describe('addCounts', () => {
  test('adds batches of which no listing could be read', async ({ db }) => {
    await seedMarketplace(db);
    const run = await createRun(db, 'replay', MARKET, TODAY);
    const nothing = { field: 'name', read: 0, present: 0, compared: 0, changed: 0, histogram: {} } as const;
    const one = { ...nothing, read: 1, present: 1 };
    const counts = { ...NO_COUNTS, units: 100 };
    for (const fields of [[nothing], [nothing], [one]])
      await db.transaction((tx) => addCounts(tx, run.id, counts, fields));
    expect(await db.select().from(runFieldStats)).toMatchObject([{ sums: { read: 1, 'name.present': 1 } }]);
    expect((await getRun(db, run.id)).counts).toMatchObject({ units: 300 });
  });
});
