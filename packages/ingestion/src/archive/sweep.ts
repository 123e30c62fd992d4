import { holdArchive, listManifests } from '@pi/db/queries/raw-manifests';
import type { IngestionDeps } from '../deps.ts';
import { findOrphans, leavePointedTo, type Orphans } from './find-orphans.ts';

/**
 * Removes from the raw store what nobody points to, see `findOrphans`. Nobody can keep a response while some of it is removed,
 * and what was kept since it was found is looked at before: nothing is taken from somebody who is just keeping it. A period of
 * grace would not do: a body that lies there already is not put again, so its age tells nothing. The raw store must belong
 * to this database alone.
 * @param apply whether to remove; otherwise it is only counted
 * @returns how many bodies
 */
export async function sweep(
  { db, rawStore }: Pick<IngestionDeps, 'db' | 'rawStore'>,
  { apply }: { apply: boolean },
): Promise<number> {
  let bodies = 0;
  for await (const orphans of findOrphans(db, rawStore)) {
    if (apply) await remove(orphans);
    bodies += orphans.sha256s.size;
  }
  return bodies;

  async function remove({ sha256s, manifests }: Orphans): Promise<void> {
    const known = new Set(manifests.map(({ sha256 }) => sha256));
    await db.transaction(async (tx) => {
      await holdArchive(tx);
      const since = (await listManifests(tx)).filter(({ sha256 }) => !known.has(sha256));
      await leavePointedTo(tx, rawStore, sha256s, since);
      for (const sha256 of sha256s) await rawStore.remove(sha256);
    });
  }
}
