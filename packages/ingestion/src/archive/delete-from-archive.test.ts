import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import { describe, expect } from 'vitest';
import { archivedResponses, archiveUnit } from '../../test/archive.ts';
import { test as base } from '../../test/run-fixture.ts';
import type { IngestionDeps } from '../deps.ts';
import { addressOf } from './body-store.ts';
import { deleteFromArchive, removeReplaced } from './delete-from-archive.ts';
import type { ArchivedResponse } from './manifest.ts';
import { MANIFESTS, manifestFileName } from './manifest-file.ts';

const DAY = '2026-01-01';

/** An archive with one manifest of the pages a and b. */
const test = base.extend<{ archive: IngestionDeps }>({
  archive: async ({ deps }, use) => {
    await ensureMarketplace(deps.db, 'toy');
    const responses = ['a', 'b'].map((id) => ({
      url: `https://toy.example/${id}`,
      fetchedAt: `${DAY}T03:00:00.000Z`,
      body: `page ${id}`,
    }));
    await archiveUnit(deps, await createRun(deps.db, 'replay', 'toy', DAY), { key: 'a', day: DAY, responses });
    await use(deps);
  },
});

const onlyManifest = async ({ db }: IngestionDeps) => {
  const [manifest] = await db.query.archiveManifests.findMany();
  if (!manifest) throw new Error('no manifest');
  return manifest;
};

async function deleteResponses(deps: IngestionDeps, isDeleted: (response: ArchivedResponse) => boolean) {
  const { id } = await onlyManifest(deps);
  return deps.db.transaction((tx) => deleteFromArchive(tx, deps.bodyStore, id, isDeleted));
}

async function namesOfFiles({ bodyStore }: IngestionDeps): Promise<string[]> {
  const names: string[] = [];
  for await (const name of bodyStore.files.listDeep(MANIFESTS)) names.push(name);
  return names.toSorted();
}

const isPageA = ({ url }: ArchivedResponse) => url.endsWith('/a');

describe('deleteFromArchive', () => {
  test('replaces the manifest by one without the responses, and keeps their bodies', async ({ archive }) => {
    const before = await onlyManifest(archive);
    const { responses, replaced } = await deleteResponses(archive, isPageA);
    expect(responses).toMatchObject([{ url: 'https://toy.example/a' }]);
    expect(replaced).toEqual(before);
    expect(await onlyManifest(archive)).toMatchObject({ id: before.id, responses: 1 });
    expect((await archivedResponses(archive)).map(({ url }) => url)).toEqual(['https://toy.example/b']);
    expect(await archive.bodyStore.read(addressOf('page a'))).toBe('page a');
  });

  test('deletes the row of a manifest that has no response left', async ({ archive }) => {
    expect((await deleteResponses(archive, () => true)).responses).toHaveLength(2);
    expect(await archive.db.query.archiveManifests.findMany()).toEqual([]);
  });

  test('changes nothing when no response matches', async ({ archive }) => {
    const before = await onlyManifest(archive);
    expect(await deleteResponses(archive, () => false)).toEqual({ responses: [], replaced: null });
    expect(await onlyManifest(archive)).toEqual(before);
  });

  test('finds nothing in a manifest that does not exist', async ({ archive }) => {
    const { db, bodyStore } = archive;
    const deleted = await db.transaction((tx) => deleteFromArchive(tx, bodyStore, 999_999, () => true));
    expect(deleted).toEqual({ responses: [], replaced: null });
  });
});

describe('removeReplaced', () => {
  test('removes a replaced manifest with its file, and keeps one that a row still names', async ({ archive }) => {
    const replaced = await onlyManifest(archive);
    await deleteResponses(archive, isPageA);
    const { sha256 } = await onlyManifest(archive);
    expect(await namesOfFiles(archive)).toEqual(
      [manifestFileName(replaced), manifestFileName({ ...replaced, sha256 })].toSorted(),
    );
    await removeReplaced(archive.db, archive.bodyStore, [replaced]);
    expect(await archive.bodyStore.read(replaced.sha256)).toBeNull();
    expect(await archive.bodyStore.read(sha256)).not.toBeNull();
    expect(await namesOfFiles(archive)).toEqual([manifestFileName({ ...replaced, sha256 })]);
  });
});
