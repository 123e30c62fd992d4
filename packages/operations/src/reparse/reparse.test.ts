import { ingestionRuns } from '@pi/db';
import { getSuppressionKey, insertSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { getPluginIds } from '@pi/db/queries/history/restore.sql';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { writeMetrics } from '@pi/db/queries/listings/write-metrics';
import { pluginText, suppressionHash } from '@pi/ingestion/suppression';
import { deleteArchivedResponses } from '@pi/ingestion/testing/archive';
import { derivedRows } from '@pi/ingestion/testing/derived-rows';
import { test as base, runMarketplace } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';

import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { reparse } from './reparse.ts';

const SINCE = '2026-01-01';

/**
 * Four days of the toy store: numbers change, one plugin is renamed and sold, one is delisted and
 * relisted, one is new, one page fails.
 */
const test = base.extend<{ collected: undefined }>({
  collected: [
    async ({ deps, toy, clock }, use) => {
      const days: (() => void)[] = [
        () => {},
        () =>
          Object.assign(toy.plugins, {
            a: { users: 110, name: 'Tidier' },
            b: { gone: true },
            d: { site: 'https://d.example' },
          }),
        () =>
          Object.assign(toy.plugins, {
            a: { users: 20 },
            b: { users: 90, site: 'https://new.example' },
            c: { broken: true },
          }),
        () => Object.assign(toy.plugins, { a: { users: null }, c: { users: 130 }, d: { users: 140, downloads: 7 } }),
      ];
      for (const [index, change] of days.entries()) {
        change();
        clock.now = new Date(`2026-01-0${index + 1}T03:00:00Z`);
        await runMarketplace(deps, toyAdapter, { day: `2026-01-0${index + 1}` });
      }
      await use(undefined);
    },
    { auto: true },
  ],
});

const fixed = {
  ...toyAdapter,
  parse: (responses: Parameters<typeof toyAdapter.parse>[0]) => {
    const result = toyAdapter.parse(responses);
    return {
      ...result,
      listings: result.listings.map((one) => ({
        ...one,
        category: 'Tabs',
        users: one.users && { ...one.users, value: one.users.value + 1 },
      })),
    };
  },
};

describe('reparse', () => {
  test('records which runs were parsed again', async ({ deps }) => {
    await reparse(deps, toyAdapter, { since: '2026-01-03', apply: true });
    const runs = await deps.db.select({ day: ingestionRuns.day, at: ingestionRuns.reparsedAt }).from(ingestionRuns);
    expect(runs.flatMap(({ day, at }) => (at ? [day] : [])).toSorted()).toEqual(['2026-01-03', '2026-01-04']);
  });

  test('restores everything that is derived from the archive alone', async ({ deps }) => {
    const before = await derivedRows(deps.db);
    await deps.db.execute(
      sql`truncate plugins, plugin_metrics, companies, marketplace_days, ingestion_failures, run_field_stats cascade`,
    );
    const report = await reparse(deps, toyAdapter, { since: SINCE, apply: true });
    expect(await derivedRows(deps.db)).toEqual(before);
    expect(report).toMatchObject({ units: 15, restored: { fromMarketplace: 0, fromHistory: 0 } });
  });

  test.for(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'])(
    'changes nothing when the parse results are the same, since %s',
    async (since, { deps }) => {
      const before = await derivedRows(deps.db);
      expect(await reparse(deps, toyAdapter, { since, apply: true })).toMatchObject({ tables: [], fields: [] });
      expect(await derivedRows(deps.db)).toEqual(before);
    },
  );

  test('keeps numbers that were filled in for days before a plugin was first read', async ({ deps }) => {
    await ensureMetricPartitions(deps.db, ['2025-12-20']);
    await deps.db.transaction(async (tx) => {
      const pluginId = (await getPluginIds(tx, 'toy', ['a'])).get('a') ?? 0;
      const [day, at] = ['2025-12-20', new Date('2025-12-20T12:00:00Z')];
      const numbers = { users: null, usersKind: null, downloads: 5, downloadsKind: 'exact' as const };
      const row = { pluginId, day, observedAt: at, ...numbers, rating: null, ratingCount: null };
      await writeMetrics(tx, [row], 'wordpress-downloads');
      const change = { pluginId, at, kind: 'downloads_fell_sharply' as const, before: '900', after: '5' };
      await insertMarketChanges(tx, 'toy', [change]);
    });
    const before = await derivedRows(deps.db);
    expect(before.plugin_metrics).toContainEqual(expect.objectContaining({ plugin: 'a', day: '2025-12-20' }));
    await reparse(deps, toyAdapter, { since: SINCE, apply: true });
    const after = await derivedRows(deps.db);
    expect(after.plugin_metrics).toEqual(before.plugin_metrics);
    expect(after.market_changes).toEqual(before.market_changes);
    const orphans = sql`select from plugin_metrics where plugin_id not in (select id from plugins)`;
    expect((await deps.db.execute(orphans)).rows).toEqual([]);
  });

  test('reports what a repaired parser changes, and writes it with apply', async ({ deps }) => {
    const before = await derivedRows(deps.db);
    const report = await reparse(deps, fixed, { since: '2026-01-03', apply: false });
    expect(await derivedRows(deps.db)).toEqual(before);
    expect(report.fields).toContainEqual({
      table: 'plugin_metrics',
      field: 'users',
      rows: 6,
      plugin: 'a',
      day: '2026-01-03',
      before: 20,
      after: 21,
    });
    expect(report.applied).toBe(false);

    expect(await reparse(deps, fixed, { since: '2026-01-03', apply: true })).toEqual({ ...report, applied: true });
    const after = await derivedRows(deps.db);
    expect(after.plugin_metrics).toContainEqual(expect.objectContaining({ plugin: 'a', day: '2026-01-03', users: 21 }));
    expect(after.plugin_metrics).toContainEqual(
      expect.objectContaining({ plugin: 'a', day: '2026-01-02', users: 110 }),
    );
    expect(after.plugins).toContainEqual(expect.objectContaining({ external_id: 'a', category: 'Tabs' }));
  });

  test('restores and counts what no archived response contains', async ({ deps }) => {
    const before = await derivedRows(deps.db);
    await deleteArchivedResponses(deps, ({ unit }) => unit === 'a' || unit === 'b');
    expect(await reparse(deps, toyAdapter, { since: SINCE, apply: true })).toMatchObject({
      restored: { fromMarketplace: 7, fromHistory: 0 },
      tables: [],
    });
    expect(await derivedRows(deps.db)).toEqual(before);
  });

  test('parses no day after the last one', async ({ deps }) => {
    const { fields } = await reparse(deps, fixed, { since: SINCE, until: '2026-01-02', apply: false });
    expect(fields.find(({ table, field }) => table === 'plugin_metrics' && field === 'users')).toMatchObject({
      rows: 6,
    });
  });

  test('restores nothing that is on the suppression list', async ({ deps }) => {
    const key = (await getSuppressionKey(deps.db)) ?? '';
    await deps.db.transaction((tx) => insertSuppressionHashes(tx, [suppressionHash(key, pluginText('toy', 'a'))]));
    await deps.db.execute(sql`truncate plugins, plugin_metrics cascade`);
    await reparse(deps, toyAdapter, { since: SINCE, apply: true });
    const { plugins, plugin_metrics } = await derivedRows(deps.db);
    expect(plugins?.map((row) => row.external_id)).toEqual(['b', 'c', 'd']);
    expect(plugin_metrics?.some((row) => row.plugin === 'a')).toBe(false);
  });

  test('refuses while a run has not ended', async ({ deps }) => {
    await deps.db.execute(sql`update ingestion_runs set status = 'running' where day = '2026-01-04'`);
    await expect(reparse(deps, toyAdapter, { since: SINCE, apply: true })).rejects.toThrow(
      'toy: the daily run of 2026-01-04 has not ended yet',
    );
  });
});
