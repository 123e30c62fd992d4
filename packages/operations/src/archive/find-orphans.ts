import type { Queryable } from '@pi/db';
import { type ArchiveManifest, listManifests, listPointedTo } from '@pi/db/queries/archive/manifests';
import { type BodyStore, loadManifest } from '@pi/ingestion/archive';

/** Bodies are looked up in chunks that fit into memory. */
const CHUNK = 500_000;

/** Bodies that nothing refers to, as far as these manifests say. */
export interface Orphans {
  sha256s: Set<string>;
  /** The manifests that were read: others may have come since. */
  manifests: ArchiveManifest[];
}

/**
 * Finds the bodies that no manifest and no failure refers to: left behind by a killed process or a
 * batch that was rolled back, or just being archived. Yields one chunk of bodies at a time.
 */
export async function* findOrphans(db: Queryable, bodyStore: BodyStore): AsyncIterable<Orphans> {
  for await (const sha256s of chunksOf(bodyStore.addresses())) {
    const manifests = await listManifests(db);
    await removeReferenced(db, bodyStore, sha256s, manifests);
    if (sha256s.size > 0) yield { sha256s, manifests };
  }
}

/**
 * Removes from a set of addresses those that these manifests lie at or list, and those that a
 * failure refers to.
 */
export async function removeReferenced(
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

async function* chunksOf(addresses: AsyncIterable<string>): AsyncIterable<Set<string>> {
  let chunk = new Set<string>();
  for await (const address of addresses) {
    if (chunk.add(address).size < CHUNK) continue;
    yield chunk;
    chunk = new Set();
  }
  if (chunk.size > 0) yield chunk;
}
