import { ingestionRuns } from '@pi/db';
import { getSuppressionKey, insertSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { describe, expect } from 'vitest';
import { deleteArchivedResponses } from '../../test/archive.ts';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { indexArchive } from './index-archive.ts';
import { MANIFESTS } from './manifest-file.ts';
import { RUNS, readRunFile, runFileName } from './run-file.ts';
import { readSuppressionFile } from './suppression-file.ts';

const DAY = { day: '2026-01-01' };

/** The files beside the bodies, with what they say. */
async function filesOf({ bodyStore: { files } }: IngestionDeps): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const folder of [MANIFESTS, RUNS])
    for await (const name of files.listDeep(folder))
      all.set(name, Buffer.from((await files.get(name)) ?? []).toString());
  return new Map([...all].toSorted());
}

describe('indexArchive', () => {
  test('finds nothing to write after a run', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, DAY);
    const before = await filesOf(deps);
    expect(before.size).toBe(4);
    expect(await indexArchive(deps.db, deps.bodyStore)).toEqual({ written: 0, removed: 0 });
    expect(await filesOf(deps)).toEqual(before);
  });

  test('writes the files of an archive that has none, as its runs would have', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, DAY);
    const before = await filesOf(deps);
    for (const name of before.keys()) await deps.bodyStore.files.remove(name);
    expect(await indexArchive(deps.db, deps.bodyStore)).toEqual({ written: 4, removed: 0 });
    expect(await filesOf(deps)).toEqual(before);
  });

  test('removes the files of what was rolled back or deleted', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, DAY);
    await deleteArchivedResponses(deps, () => true);
    await deps.bodyStore.files.put(`${RUNS}/toy/unknown.json`, Buffer.from('{}'));
    expect(await indexArchive(deps.db, deps.bodyStore)).toEqual({ written: 0, removed: 4 });
    expect([...(await filesOf(deps)).keys()]).toEqual([expect.stringMatching(/^runs\/toy\//)]);
  });

  test('writes no file for a run that is under way, and the suppression list', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, DAY);
    await deps.db.update(ingestionRuns).set({ status: 'running' });
    const [run] = await deps.db.select().from(ingestionRuns);
    if (!run) throw new Error('no run');
    await deps.bodyStore.files.remove(runFileName(run));
    await deps.db.transaction((tx) => insertSuppressionHashes(tx, ['hash']));
    await indexArchive(deps.db, deps.bodyStore);
    expect(await readRunFile(deps.bodyStore, runFileName(run))).toBeNull();
    const key = await getSuppressionKey(deps.db);
    expect(await readSuppressionFile(deps.bodyStore)).toEqual({ version: 1, key, hashes: ['hash'] });
  });
});
