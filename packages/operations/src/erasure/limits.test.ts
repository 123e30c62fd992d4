import { companyChanges, ingestionFailures, ingestionUnits } from '@pi/db';
import { replaceFailures } from '@pi/db/queries/health/failures';
import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import { archivedResponses } from '@pi/ingestion/testing/archive';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { listAggregates, rederiveAggregates, storePlugin } from '../../test/companies.ts';
import { day, test } from '../../test/erasure-fixture.ts';
import { mergeCompanies } from '../company-corrections/merge-companies.ts';
import { undoChange } from '../company-corrections/undo-change.ts';
import { erase } from './erase.ts';

describe('erase', () => {
  test('in one marketplace leaves failures of the others and reasons of operators', async ({
    store: _,
    tools,
    deps: { db },
  }) => {
    await ensureMarketplace(db, 'other');
    for (const marketplace of ['toy', 'other']) {
      const run = await createRun(db, 'replay', marketplace, day(2).day);
      const failure = {
        kind: 'invalid_value' as const,
        message: 'of Jane Roe',
        unitKey: 'x',
        bodySha256: null,
        at: new Date(),
      };
      await db.transaction((tx) => replaceFailures(tx, run, ['x'], [failure]));
    }
    await undoChange(db, await mergeCompanies(db, 'acme', ['jane-roe'], { by: 'test', reason: 'by Jane Roe' }));
    await erase(tools, { company: 'jane-roe', marketplace: 'toy' }, { isDryRun: false });
    expect((await db.select().from(ingestionFailures)).map(({ marketplace }) => marketplace)).toEqual(['other']);
    expect((await db.select().from(companyChanges)).map(({ reason }) => reason)).toEqual(['by Jane Roe']);
  });

  test('deletes units whose address names a plugin of the subject', async ({ store: _, tools, deps: { db } }) => {
    const { id: runId } = await createRun(db, 'replay', 'toy', day(2).day);
    const keys = ['a', 'ab'].map((id) => `20240105120000 https://toy.example/plugins/${id}`);
    await db.insert(ingestionUnits).values(keys.map((key, position) => ({ runId, key, position })));
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    const left = await db
      .select({ key: ingestionUnits.key })
      .from(ingestionUnits)
      .where(eq(ingestionUnits.runId, runId));
    expect(left).toEqual([{ key: keys[1] }]);
  });

  test('names the bodies and manifests that the body store did not remove, when all else is deleted', async ({
    store: _,
    tools,
    deps,
  }) => {
    const remove = () => Promise.reject(new Error('the bucket does not answer'));
    const removal = erase(
      { ...tools, bodyStore: { ...deps.bodyStore, remove } },
      { company: 'jane-roe' },
      { isDryRun: false },
    );
    await expect(removal).rejects.toThrow(/did not remove; remove them by hand: ([\da-f]{64}(, )?){5}$/);
    expect(await archivedResponses(deps)).toHaveLength(3 + 4);
  });

  test('derives the companies of other marketplaces whose plugins lose theirs', async ({ store: _, tools, deps }) => {
    const { db } = deps;
    await storePlugin(db, 'two', 'p', { name: 'Nimbus Goods', email: 'hello@nimbus.dev' });
    await storePlugin(db, 'two', 'q', { name: 'Cirrus Goods', email: 'hello@cirrus.dev' });
    await mergeCompanies(db, 'jane-roe', ['nimbus-goods', 'cirrus-goods'], { by: 'test', reason: null });
    await erase(tools, { developer: 'Jane Roe' }, { isDryRun: false });
    const now = await listAggregates(db);
    expect(now.days.find(({ marketplace }) => marketplace === 'two')).toMatchObject({ companies: 2 });
    expect(now).toEqual(await rederiveAggregates(db));
  });
});
