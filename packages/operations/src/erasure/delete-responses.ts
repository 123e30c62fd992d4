import type { Queryable, Tx } from '@pi/db';
import { type ArchiveManifest, clearFailureBodies, listManifests, lockArchive } from '@pi/db/queries/archive/manifests';
import { type BodyStore, deleteFromArchive, loadManifest } from '@pi/ingestion/archive';

/**
 * Lists the addresses of manifests that list none of these bodies, so that a large archive is read
 * before the archive is locked.
 */
export async function listUnaffectedManifests(
  db: Queryable,
  bodyStore: BodyStore,
  bodies: ReadonlySet<string>,
): Promise<Set<string>> {
  const unaffected = new Set<string>();
  if (bodies.size === 0) return unaffected;
  for (const manifest of await listManifests(db)) {
    const responses = await loadManifest(bodyStore, manifest);
    if (!responses.some(({ sha256 }) => bodies.has(sha256))) unaffected.add(manifest.sha256);
  }
  return unaffected;
}

/** What is deleted from the archive. */
export interface ArchiveDeletion {
  bodies: ReadonlySet<string>;
  /** Addresses of manifests that list none of them. */
  unaffected: ReadonlySet<string>;
}

/**
 * Deletes archived responses from every manifest that lists them, and from failures. Bodies and
 * replaced manifests stay in the body store.
 * @param isDryRun whether to count the responses only
 * @returns how many responses, and the replaced manifests
 */
export async function deleteResponses(
  tx: Tx,
  bodyStore: BodyStore,
  { bodies, unaffected }: ArchiveDeletion,
  isDryRun: boolean,
): Promise<{ responses: number; replaced: ArchiveManifest[] }> {
  const deleted = { responses: 0, replaced: [] as ArchiveManifest[] };
  if (bodies.size === 0) return deleted;
  const isDeleted = ({ sha256 }: { sha256: string }) => bodies.has(sha256);
  if (!isDryRun) await lockArchive(tx);
  for (const manifest of await listManifests(tx)) {
    if (unaffected.has(manifest.sha256)) continue;
    const responses = (await loadManifest(bodyStore, manifest)).filter(isDeleted).length;
    deleted.responses += responses;
    if (isDryRun || responses === 0) continue;
    const { replaced } = await deleteFromArchive(tx, bodyStore, manifest.id, isDeleted);
    if (replaced) deleted.replaced.push(replaced);
  }
  await clearFailureBodies(tx, [...bodies]);
  return deleted;
}
