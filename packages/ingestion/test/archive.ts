import { listManifests } from '@pi/db/queries/archive/manifests';
import { archiveUnits } from '../src/archive/archive-units.ts';
import { deleteFromArchive } from '../src/archive/delete-from-archive.ts';
import { loadManifest } from '../src/archive/load-manifest.ts';
import type { ArchivedResponse } from '../src/archive/manifest.ts';
import type { IngestionDeps } from '../src/deps.ts';

type Archive = Pick<IngestionDeps, 'db' | 'bodyStore'>;

export interface ListedResponse extends ArchivedResponse {
  runId: string;
  marketplace: string;
  day: string;
}

/** Lists all archived responses. */
export async function archivedResponses({ db, bodyStore }: Archive): Promise<ListedResponse[]> {
  const all: ListedResponse[] = [];
  for (const manifest of await listManifests(db)) {
    const { runId, marketplace, day } = manifest;
    for (const response of await loadManifest(bodyStore, manifest)) all.push({ ...response, runId, marketplace, day });
  }
  return all;
}

/** Archives responses to GET requests of one unit. */
export async function archiveUnit(
  { db, bodyStore }: Archive,
  run: { id: string; marketplace: string },
  { key, day, responses }: { key: string; day: string; responses: { url: string; fetchedAt: string; body: string }[] },
): Promise<void> {
  const unit = {
    key,
    day,
    result: { listings: [], gone: [], problems: [] },
    responses: responses.map((one) => ({ response: { status: 200, headers: {}, ...one }, sha256: null })),
  };
  await db.transaction((tx) => archiveUnits(tx, bodyStore, { kind: 'replay', day, source: null, ...run }, [unit]));
}

/** Deletes archived responses from their manifests. */
export async function deleteArchivedResponses(
  { db, bodyStore }: Archive,
  isDeleted: (response: ArchivedResponse) => boolean,
): Promise<void> {
  for (const { id } of await listManifests(db))
    await db.transaction((tx) => deleteFromArchive(tx, bodyStore, id, isDeleted));
}
