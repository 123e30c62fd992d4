import { plugins } from '@pi/db';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { createRun } from '@pi/db/queries/runs/runs';
import type { IngestionDeps } from '@pi/ingestion';
import { addressOf } from '@pi/ingestion/archive';
import { POLICIES, processUnits } from '@pi/ingestion/pipeline';
import { archivedResponses } from '@pi/ingestion/testing/archive';
import { aListing } from '@pi/ingestion/testing/listing';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { describe, expect } from 'vitest';
import { collectDay, day, jane, test, WORDS } from '../../test/erasure-fixture.ts';
import { erase } from './erase.ts';

async function expectNoTrace(deps: IngestionDeps): Promise<void> {
  const { db, bodyStore } = deps;
  expect(await countMentions(db, WORDS)).toEqual({});
  for (const { sha256 } of await archivedResponses(deps)) expect(await bodyStore.read(sha256)).not.toBeNull();
  for await (const address of bodyStore.addresses()) expect(await bodyStore.read(address)).not.toMatch(/jane|roe/i);
  expect((await db.select().from(plugins)).map(({ externalId }) => externalId).toSorted()).toEqual(['b', 'c']);
}

describe('erase, while stores are read', () => {
  test('deletes and suppresses what a run stores while archived bodies are searched', async ({
    store,
    tools,
    deps,
    clock,
  }) => {
    store.plugins.d = { developer: jane };
    let run: Promise<unknown> | undefined;
    const read = async (sha256: string) => {
      run ??= collectDay(deps, clock, 3);
      await run;
      return deps.bodyStore.read(sha256);
    };
    await erase({ ...tools, bodyStore: { ...deps.bodyStore, read } }, { company: 'jane-roe' }, { isDryRun: false });
    await expectNoTrace(deps);
  });

  test('suppresses what a run has fetched already', async ({ store, tools, deps, clock }) => {
    store.plugins.d = { developer: jane };
    let removal: Promise<unknown> | undefined;
    const fetch: typeof deps.fetcher.fetch = async (...request) => {
      const response = await deps.fetcher.fetch(...request);
      if (response.url?.endsWith('/plugins/d')) removal ??= erase(tools, { company: 'jane-roe' }, { isDryRun: false });
      await removal;
      return response;
    };
    await collectDay({ ...deps, fetcher: { ...deps.fetcher, fetch } }, clock, 3);
    expect(removal).toBeDefined();
    await expectNoTrace(deps);
  });

  test('archives no page that names the subject among others, whatever part of it is stored', async ({
    store: _,
    tools,
    deps,
  }) => {
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    const run = await createRun(deps.db, 'trial', 'toy', day(2).day);
    const fullResult = {
      listings: [aListing({ externalId: 'c' }), aListing({ externalId: 'd', developer: jane })],
      gone: [],
      problems: [],
    };
    const response = { status: 200, headers: {}, body: 'a page of two', fetchedAt: '2026-01-02T04:00:00.000Z' };
    const unit = { key: 'd', day: day(2).day, responses: [{ response, sha256: null }], fullResult };
    const result = { ...fullResult, listings: fullResult.listings.slice(0, 1) };
    const context = { ...deps, adapter: toyAdapter };
    const { counts } = await processUnits(context, run, [{ ...unit, result }], POLICIES.trial);
    expect(counts).toMatchObject({ listings: 1 });
    expect(await deps.bodyStore.read(addressOf(response.body))).toBeNull();
    await expectNoTrace(deps);
  });

  test('stores nothing of what was read before the erasure', async ({ store: _, tools, deps }) => {
    const run = await createRun(deps.db, 'replay', 'toy', day(2).day);
    const listings = [aListing({ externalId: 'd', developer: jane })];
    const response = { status: 200, headers: {}, body: 'read before', fetchedAt: '2026-01-02T04:00:00.000Z' };
    const unit = {
      key: 'd',
      day: day(2).day,
      responses: [{ response, sha256: null }],
      result: { listings, gone: [], problems: [] },
    };
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    const { counts } = await processUnits({ ...deps, adapter: toyAdapter }, run, [unit], POLICIES.replay);
    expect(counts).toMatchObject({ listings: 0 });
    await expectNoTrace(deps);
  });
});
