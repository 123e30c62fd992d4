import {
  companies,
  instance,
  marketChanges,
  marketplaceDays,
  modelCalls,
  pluginAnalyses,
  pluginReviews,
  plugins,
} from '@pi/db';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { replaceFailures } from '@pi/db/queries/health/failures';
import { createRun } from '@pi/db/queries/runs/runs';
import { archivedResponses } from '@pi/ingestion/testing/archive';
import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { collectDay, day, jane, test, WORDS } from '../../test/erasure-fixture.ts';
import { mergeCompanies } from '../company-corrections/merge-companies.ts';
import { undoChange } from '../company-corrections/undo-change.ts';
import { erase } from './erase.ts';
import type { ErasureRequest } from './find-subject.ts';

describe('erase', () => {
  test('changes nothing in a dry run', async ({ store: _, tools, deps }) => {
    const before = await countMentions(deps.db, WORDS);
    const report = await erase(tools, { company: 'jane-roe' }, { isDryRun: true });
    expect(report).toMatchObject({
      plugins: ['toy:a'],
      removed: { plugins: 1, plugin_metrics: 2, companies: 1, kept_responses: 3 },
    });
    expect(await countMentions(deps.db, WORDS)).toEqual(before);
    expect(before).toMatchObject({
      plugins: 1,
      plugin_revisions: 3,
      market_changes: 1,
      companies: 1,
      company_identifiers: 5,
    });
    for (const { sha256 } of await archivedResponses(deps)) expect(await deps.bodyStore.read(sha256)).not.toBeNull();
  });

  test.for<ErasureRequest>([{ company: 'jane-roe' }, { developer: 'jane roe' }])(
    'leaves nothing of the subject in any column, nor in an archived body: %j',
    async (request, { store: _, tools, deps }) => {
      const { db, bodyStore } = deps;
      const run = await createRun(db, 'replay', 'toy', day(2).day);
      const failure = { kind: 'invalid_value' as const, unitKey: 'x', bodySha256: null, at: new Date() };
      await db.transaction((tx) => replaceFailures(tx, run, ['x'], [{ ...failure, message: 'developer: "Jane Roe"' }]));
      await db
        .insert(pluginReviews)
        .values({ pluginId: 1, externalId: 'r', day: day(1).day, stars: 5, text: 'Thanks, Jane Roe' });
      const analysis = { summary: 'Folds tabs. Jane Roe helps.' } as never;
      const read = { promptVersion: 1, model: 'm', status: 'done', attempts: 0, analysedOn: day(1).day } as const;
      const [other] = await db.select({ id: plugins.id }).from(plugins).where(eq(plugins.externalId, 'c'));
      await db.insert(pluginAnalyses).values({ pluginId: other?.id ?? 0, textHash: 'h', analysis, ...read });
      const call = { model: 'm', status: 'answered', costUsd: 1, startedAt: new Date() } as const;
      await db.insert(modelCalls).values({ ...call, promptHash: 'p', answer: { summary: 'Jane Roe' } });
      await undoChange(
        db,
        await mergeCompanies(db, 'acme', ['jane-roe'], { by: 'Jane Roe', reason: 'bought from Jane Roe' }),
      );
      const kept = await archivedResponses(deps);

      const report = await erase(tools, request, { isDryRun: false });
      expect(report).toMatchObject({ mentions: {}, removed: { plugin_analyses: 1 } });
      expect(await db.select().from(modelCalls)).toEqual([expect.objectContaining({ ...call, answer: null })]);
      expect(await countMentions(db, WORDS)).toEqual({});
      const left = await Promise.all(kept.map(({ sha256 }) => bodyStore.read(sha256)));
      // Three pages of the others, and what discovery read on two days.
      expect(left.filter((body) => body !== null)).toHaveLength(3 + 4);
      expect(left.join()).not.toMatch(/jane|roe/i);
      expect(await db.select({ id: plugins.externalId }).from(plugins).orderBy(plugins.externalId)).toEqual([
        { id: 'b' },
        { id: 'c' },
      ]);
      expect((await db.select().from(companies)).map(({ slug }) => slug)).toEqual(['acme']);
      expect((await db.select().from(marketChanges)).map(({ kind }) => kind)).not.toContain('owner_changed');
    },
  );

  test('deletes the subject’s ids from jobs in every state, and no ids of other marketplaces', async ({
    store: _,
    tools,
    deps,
  }) => {
    const { db } = deps;
    await db.execute(sql`delete from pgboss.job`);
    await db.execute(sql`
      insert into pgboss.job (name, source_name, state, data) values
        ('toy', null, 'completed', '{"kind": "discover", "ids": ["a", "b"], "idsOnly": true}'),
        ('toy', null, 'created', '{"kind": "discover", "ids": ["a"]}'),
        ('dead-letters', 'toy', 'created', '{"kind": "discover", "ids": ["c", "a"]}'),
        ('dead-letters', 'other', 'created', '{"kind": "discover", "ids": ["a"]}'),
        ('toy', null, 'completed', '{"kind": "batch", "batch": 1}')`);
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    const { rows } = await db.execute(sql`
      select coalesce(source_name, name) as store, data - 'kind' as data from pgboss.job order by 1, data->>'ids' collate "C"`);
    expect([...rows]).toEqual([
      { store: 'other', data: { ids: ['a'] } },
      { store: 'toy', data: { ids: ['b'], idsOnly: true } },
      { store: 'toy', data: { ids: ['c'] } },
      { store: 'toy', data: { ids: [] } },
      { store: 'toy', data: { batch: 1 } },
    ]);
  });

  test('keeps the subject out on later days, and out of totals', async ({ store, tools, deps, clock }) => {
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    store.asked = [];
    store.plugins.d = { developer: { ...jane, name: 'J. R.' } };
    store.plugins.e = { developer: { name: 'Somebody', email: 'JANE@janeroe.dev' } };
    const report = await collectDay(deps, clock, 3);
    expect(report).toMatchObject({ status: 'succeeded', counts: { listings: 2, failures: 0 } });
    expect(store.asked).not.toContain('/plugins/a');
    expect(await countMentions(deps.db, [...WORDS, 'J. R.'])).toEqual({});
    for (const { sha256, url } of await archivedResponses(deps)) {
      expect(url).not.toMatch(/\/[ade]$/);
      expect(await deps.bodyStore.read(sha256)).not.toMatch(/jane|roe/i);
    }
    const days = await deps.db.select().from(marketplaceDays).orderBy(marketplaceDays.day);
    expect(days.map((one) => [one.plugins, one.companies, one.primaryTotal])).toEqual([
      [2, 1, 200],
      [2, 1, 200],
      [2, 1, 200],
    ]);
  });

  test('leaves a namesake with a site of their own', async ({ store, tools, deps, clock }) => {
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    store.plugins.f = { developer: { name: 'Jane Roe', site: 'https://roe-gardens.dev' } };
    await collectDay(deps, clock, 3);
    expect((await deps.db.select().from(plugins)).map((row) => row.externalId).toSorted()).toEqual(['b', 'c', 'f']);
  });

  test('refuses an unknown company', async ({ store: _, tools }) => {
    await expect(erase(tools, { company: 'nobody' }, { isDryRun: false })).rejects.toThrow(
      'nobody: there is no company with this slug',
    );
  });

  test('stores no name of a suppressed subject in clear', async ({ store: _, tools, deps }) => {
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    const [{ suppressionKey } = { suppressionKey: '' }] = await deps.db.select().from(instance);
    expect(suppressionKey.length).toBeGreaterThan(64);
    const rows = await deps.db.query.suppressionList.findMany();
    expect(rows.length).toBeGreaterThan(3);
    for (const { hash } of rows) expect(hash).toMatch(/^[\w-]{43}$/);
  });
});
