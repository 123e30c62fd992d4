import type { Queryable, Tx } from '@pi/db';
import { clearFailureBodies, listManifests, lockArchive } from '@pi/db/queries/archive/manifests';
import { type BodyStore, deleteFromArchive, loadManifest } from '@pi/ingestion/archive';

/**
 * The addresses of manifests that name none of these bodies: a large archive is read before
 * everybody else has to wait.
 */
export async function listOthers(
  db: Queryable,
  bodyStore: BodyStore,
  bodies: ReadonlySet<string>,
): Promise<Set<string>> {
  const others = new Set<string>();
  if (bodies.size === 0) return others;
  for (const manifest of await listManifests(db)) {
    const named = await loadManifest(bodyStore, manifest);
    if (!named.some(({ sha256 }) => bodies.has(sha256))) others.add(manifest.sha256);
  }
  return others;
}

/**
 * Takes kept responses out of every manifest that names them, or only counts them. The bodies stay
 * where they lie, and so do the manifests that were replaced.
 * @param others addresses of manifests that are known to name none of them
 * @returns how many responses, and where those manifests lie
 */
export async function deleteArchivedPages(
  tx: Tx,
  bodyStore: BodyStore,
  bodies: ReadonlySet<string>,
  others: ReadonlySet<string>,
  really: boolean,
): Promise<{ responses: number; replaced: string[] }> {
  const taken = { responses: 0, replaced: [] as string[] };
  if (bodies.size === 0) return taken;
  const goes = ({ sha256 }: { sha256: string }) => bodies.has(sha256);
  if (really) await lockArchive(tx);
  for (const manifest of await listManifests(tx)) {
    if (others.has(manifest.sha256)) continue;
    const responses = (await loadManifest(bodyStore, manifest)).filter(goes).length;
    taken.responses += responses;
    if (!really || responses === 0) continue;
    const { replaced } = await deleteFromArchive(tx, bodyStore, manifest.id, goes);
    if (replaced) taken.replaced.push(replaced);
  }
  await clearFailureBodies(tx, [...bodies]);
  return taken;
}
