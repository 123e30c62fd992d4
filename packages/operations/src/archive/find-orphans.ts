import type { Queryable } from '@pi/db';
import { type ArchiveManifest, listManifests, listPointedTo } from '@pi/db/queries/archive/manifests';
import type { BodyStore } from '@pi/ingestion/archive/body-store';
import { loadManifest } from '@pi/ingestion/archive/load-manifest';

const AT_ONCE = 500_000;

/** What lies in the raw store and nobody points to, as far as these manifests tell. */
export interface Orphans {
  sha256s: Set<string>;
  /** The manifests that were looked at: others may have come since. */
  manifests: ArchiveManifest[];
}

/**
 * Finds what lies in the raw store and no manifest names, nor a failure points to: what a killed process or a batch that was
 * rolled back left behind, and what somebody is just keeping. So many bodies at a time that they fit into memory.
 */
export async function* findOrphans(db: Queryable, bodyStore: BodyStore): AsyncIterable<Orphans> {
  for await (const sha256s of inChunks(bodyStore.addresses())) {
    const manifests = await listManifests(db);
    await leavePointedTo(db, bodyStore, sha256s, manifests);
    if (sha256s.size > 0) yield { sha256s, manifests };
  }
}

/** Takes away from addresses those that these manifests name, that a manifest lies at, or that a failure points to. */
export async function leavePointedTo(
  db: Queryable,
  bodyStore: BodyStore,
  sha256s: Set<string>,
  manifests: readonly ArchiveManifest[],
): Promise<void> {
  for (const manifest of manifests) {
    sha256s.delete(manifest.sha256);
    for (const { sha256 } of await loadManifest(bodyStore, manifest)) sha256s.delete(sha256);
  }
  for (const sha256 of await listPointedTo(db, [...sha256s])) sha256s.delete(sha256);
}

async function* inChunks(addresses: AsyncIterable<string>): AsyncIterable<Set<string>> {
  let chunk = new Set<string>();
  for await (const address of addresses) {
    if (chunk.add(address).size < AT_ONCE) continue;
    yield chunk;
    chunk = new Set();
  }
  if (chunk.size > 0) yield chunk;
}
