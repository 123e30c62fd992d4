import { plugins, rawPages } from '@pi/db';
import { countMentions } from '@pi/db/queries/mentions';
import { createRun } from '@pi/db/queries/runs';
import { describe, expect } from 'vitest';
import { collect, day, jane, test, WORDS } from '../../test/forget-fixture.ts';
import { aListing } from '../../test/listing.ts';
import type { IngestionDeps } from '../deps.ts';
import { storeUnits } from '../steps/store-units.ts';
import { forget } from './forget.ts';

async function expectNoTrace({ db, rawStore }: IngestionDeps): Promise<void> {
  expect(await countMentions(db, WORDS)).toEqual({});
  for (const { sha256 } of await db.select().from(rawPages))
    expect(await rawStore.read(sha256)).not.toMatch(/jane|roe/i);
  expect((await db.select().from(plugins)).map(({ externalId }) => externalId).toSorted()).toEqual(['b', 'c']);
}

describe('forget, while stores are read', () => {
  test('removes and keeps out what a run brings while kept pages are looked through', async ({
    store,
    tools,
    deps,
    clock,
  }) => {
    store.plugins.d = { developer: jane };
    let run: Promise<unknown> | undefined;
    const read = async (sha256: string) => {
      run ??= collect(deps, clock, 3);
      await run;
      return deps.rawStore.read(sha256);
    };
    await forget({ ...tools, rawStore: { ...deps.rawStore, read } }, { company: 'jane-roe' }, true);
    await expectNoTrace(deps);
  });

  test('keeps out what a run has fetched already', async ({ store, tools, deps, clock }) => {
    store.plugins.d = { developer: jane };
    let removal: Promise<unknown> | undefined;
    const fetch: typeof deps.fetcher.fetch = async (...request) => {
      const response = await deps.fetcher.fetch(...request);
      if (response.url?.endsWith('/plugins/d')) removal ??= forget(tools, { company: 'jane-roe' }, true);
      await removal;
      return response;
    };
    await collect({ ...deps, fetcher: { ...deps.fetcher, fetch } }, clock, 3);
    expect(removal).toBeDefined();
    await expectNoTrace(deps);
  });

  test('stores nothing of what was read before', async ({ store: _, tools, deps }) => {
    const run = await createRun(deps.db, 'replay', 'toy', day(2).day);
    const listings = [aListing({ externalId: 'd', developer: jane })];
    const response = { status: 200, headers: {}, body: 'read before', fetchedAt: '2026-01-02T04:00:00.000Z' };
    const unit = {
      key: 'd',
      day: day(2).day,
      responses: [{ response, sha256: null }],
      result: { listings, gone: [], problems: [] },
    };
    await forget(tools, { company: 'jane-roe' }, true);
    expect(await storeUnits(deps, [unit], { run, announceNew: false })).toMatchObject({ listings: 0 });
    await expectNoTrace(deps);
  });
});
