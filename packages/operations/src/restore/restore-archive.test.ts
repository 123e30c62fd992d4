import { archiveManifests, ingestionRuns, plugins } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { type IngestionDeps, runDaily } from '@pi/ingestion';
import { MANIFESTS, RUNS, writeSuppressionFile } from '@pi/ingestion/archive';
import { pluginText } from '@pi/ingestion/suppression';
import { derivedRows } from '@pi/ingestion/testing/derived-rows';
import { test as base } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { toyCaptures } from '../../test/toy-captures.ts';
import { addToSuppressionList } from '../erasure/add-to-suppression-list.ts';
import { backfill } from '../history/run-backfill.ts';
import { restoreArchive } from './restore-archive.ts';

const DAYS = ['2026-01-03', '2026-01-05', '2026-01-06'];
const OPTIONS = { dataOrigin: 'live', adapterOf: () => toyAdapter } as const;

const captures = toyCaptures(['2026-01-01', '2026-01-02', '2026-01-04']);

/** Three days of the toy store: pages fail, plugins go, and a backfill comes before the last. */
const test = base.extend<{ collected: undefined }>({
  collected: [
    async ({ deps, toy, clock }, use) => {
      for (const day of DAYS) {
        toy.plugins.a = { name: `Daily ${day}`, users: 200 };
        if (day === '2026-01-05') Object.assign(toy.plugins, { b: { gone: true }, c: { broken: true }, d: {} });
        clock.now = new Date(`${day}T03:00:00Z`);
        if (day === '2026-01-06') await backfill(deps, captures, toyAdapter, {});
        await runDaily(deps, { day, dataOrigin: 'live' });
      }
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Every derived row; the times of runs are kept to the millisecond. */
async function rowsOf({ db }: IngestionDeps) {
  const { ingestion_runs = [], ...rows } = await derivedRows(db);
  const runs = ingestion_runs.map(({ started_at: _, discovered_at: _d, finished_at: _f, ...run }) => run);
  return { ...rows, runs };
}

const TABLES =
  'plugins, plugin_metrics, companies, marketplaces, ingestion_runs, archive_manifests, instance, suppression_list';

/** Loses the database. */
async function loseAll({ db }: IngestionDeps): Promise<void> {
  await db.execute(sql.raw(`truncate ${TABLES} cascade`));
}

async function removeFiles({ bodyStore }: IngestionDeps, folder: string, part: string): Promise<void> {
  for await (const name of bodyStore.files.listDeep(folder))
    if (name.includes(part)) await bodyStore.files.remove(name);
}

describe('restoreArchive', () => {
  test('says which file of the archive is damaged, and restores nothing', async ({ deps }) => {
    await loseAll(deps);
    await deps.bodyStore.files.replace('manifests/toy/2026-01-03/x.json', Buffer.from('{"version":1'));
    await expect(restoreArchive(deps, OPTIONS)).rejects.toThrow(
      'the file manifests/toy/2026-01-03/x.json of the archive is damaged',
    );
    expect(await deps.db.$count(ingestionRuns)).toBe(0);
  });

  test('restores days, failures and history of a database that is lost', async ({ deps }) => {
    const before = await rowsOf(deps);
    await loseAll(deps);
    expect(await restoreArchive(deps, OPTIONS)).toMatchObject({ runs: 4, unknown: [] });
    expect(await rowsOf(deps)).toEqual(before);
  });

  test('changes nothing in a database that lacks nothing', async ({ deps }) => {
    const before = await rowsOf(deps);
    expect(await restoreArchive(deps, OPTIONS)).toEqual({ runs: 0, units: 0, unknown: [] });
    expect(await rowsOf(deps)).toEqual(before);
  });

  test('changes nothing of a run that is under way', async ({ deps }) => {
    const [last] = await deps.db
      .update(ingestionRuns)
      .set({ status: 'running', finishedAt: null })
      .where(sql`day = '2026-01-06' and kind = 'daily'`)
      .returning();
    await removeFiles(deps, RUNS, last?.id ?? '');
    expect(await restoreArchive(deps, OPTIONS)).toEqual({ runs: 0, units: 0, unknown: [] });
    expect(await deps.db.query.ingestionRuns.findFirst({ where: eq(ingestionRuns.id, last?.id ?? '') })).toEqual(last);
  });

  test('restores the numbers of a run that has no file, and leaves it to the next run to close', async ({ deps }) => {
    const { plugin_metrics } = await derivedRows(deps.db);
    const [last] = await deps.db.select().from(ingestionRuns).where(sql`day = '2026-01-06' and kind = 'daily'`);
    await removeFiles(deps, RUNS, last?.id ?? '');
    await loseAll(deps);
    await restoreArchive(deps, OPTIONS);
    expect((await derivedRows(deps.db)).plugin_metrics).toEqual(plugin_metrics);
    const unfinished = await deps.db.select().from(ingestionRuns).where(sql`status = 'running'`);
    expect(unfinished).toMatchObject([{ id: last?.id, discoveredAt: null }]);
  });

  test('reads a batch that was archived twice, because its first transaction was rolled back, once', async ({
    deps,
  }) => {
    const before = await rowsOf(deps);
    const manifests = await deps.db.select().from(archiveManifests);
    await loseAll(deps);
    for (const { runId, marketplace, day, sha256, keptAt, responses } of manifests) {
      const name = `${MANIFESTS}/${marketplace}/${day}/${runId}-${sha256}.json`;
      const file = JSON.parse(Buffer.from((await deps.bodyStore.files.get(name)) ?? []).toString());
      const earlier = { ...file, id: 1, keptAt: new Date(+keptAt - 1), responses };
      await deps.bodyStore.files.replace(name.replace('.json', '-again.json'), Buffer.from(JSON.stringify(earlier)));
    }
    await restoreArchive(deps, OPTIONS);
    expect(await rowsOf(deps)).toEqual(before);
  });

  test('brings back nobody who was erased, though the responses are there', async ({ deps }) => {
    await deps.db.transaction((tx) => addToSuppressionList(tx, new Set([pluginText('toy', 'a')])));
    await writeSuppressionFile(deps.db, deps.bodyStore);
    await loseAll(deps);
    await restoreArchive(deps, OPTIONS);
    const ids = (await deps.db.select().from(plugins)).map(({ externalId }) => externalId);
    expect(ids.toSorted()).toEqual(['b', 'c', 'd', 'old']);
  });

  test('adds to the suppression list of a database only what has the same key', async ({ deps }) => {
    await deps.db.transaction((tx) => addToSuppressionList(tx, new Set([pluginText('toy', 'a')])));
    await writeSuppressionFile(deps.db, deps.bodyStore);
    await loseAll(deps);
    await claimDataOrigin(deps.db, 'live');
    await expect(restoreArchive(deps, OPTIONS)).rejects.toThrow('has another key');
  });
});
