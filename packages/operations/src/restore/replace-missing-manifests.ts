import type { Db } from '@pi/db';
import { insertManifests, listManifests, lockArchive, replaceManifest } from '@pi/db/queries/archive/manifests';
import type { BodyStore } from '@pi/ingestion/archive';
import type { RunInArchive } from './list-runs-in-archive.ts';

/**
 * Replaces the manifests that a backup names and the archive has no more, because they were pruned
 * or erased since, by those that it has of the same runs.
 */
export async function replaceMissingManifests(
  db: Db,
  bodyStore: BodyStore,
  runs: readonly RunInArchive[],
): Promise<void> {
  const ofRuns = new Map(runs.map(({ id, manifests }) => [id, manifests]));
  const found = new Set(runs.flatMap(({ id, manifests }) => manifests.map(({ sha256 }) => `${id} ${sha256}`)));
  await db.transaction(async (tx) => {
    await lockArchive(tx);
    const incomplete = new Set<string>();
    for (const { id, runId, sha256 } of await listManifests(tx)) {
      // An archive of an earlier version has the manifest and no file of it.
      if (found.has(`${runId} ${sha256}`) || (await bodyStore.read(sha256)) !== null) continue;
      await replaceManifest(tx, id, { responses: 0, sha256 });
      incomplete.add(runId);
    }
    for (const runId of incomplete) await insertManifests(tx, runId, ofRuns.get(runId) ?? []);
  });
}
