import type { Tx } from '@pi/db';
import { forgetFailedPages, holdArchive, listManifests } from '@pi/db/queries/raw-manifests';
import { loadManifest } from '../archive/load-manifest.ts';
import { takeOut } from '../archive/take-out.ts';
import type { RawStore } from '../raw-store/raw-store.ts';

/**
 * Takes kept responses out of every manifest that names them, or only counts them. The bodies stay where they lie, and so do
 * the manifests that were replaced.
 * @returns how many responses, and where those manifests lie
 */
export async function takeOutPages(
  tx: Tx,
  rawStore: RawStore,
  bodies: ReadonlySet<string>,
  really: boolean,
): Promise<{ responses: number; replaced: string[] }> {
  const taken = { responses: 0, replaced: [] as string[] };
  if (bodies.size === 0) return taken;
  const goes = ({ sha256 }: { sha256: string }) => bodies.has(sha256);
  if (really) await holdArchive(tx);
  for (const manifest of await listManifests(tx)) {
    const responses = (await loadManifest(rawStore, manifest)).filter(goes).length;
    taken.responses += responses;
    if (!really || responses === 0) continue;
    const { replaced } = await takeOut(tx, rawStore, manifest.id, goes);
    if (replaced) taken.replaced.push(replaced);
  }
  await forgetFailedPages(tx, [...bodies]);
  return taken;
}
