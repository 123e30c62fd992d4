import { Readable } from 'node:stream';
import { listManifests, lockArchive } from '@pi/db/queries/archive/manifests';
import type { IngestionDeps } from '@pi/ingestion/deps';
import { findOrphans, leavePointedTo, type Orphans } from './find-orphans.ts';

/** Nobody writes one body for so long. */
const UNFINISHED_MS = 86_400_000;
/** Whoever keeps a response waits while so many are removed, some at a time: a bucket takes a while for each. */
const PORTION = 1000;
const AT_ONCE = 16;

/**
 * Removes from the raw store what nobody points to, see `findOrphans`. Nobody can keep a response while some of it is removed,
 * and what was kept since it was found is looked at before: nothing is taken from somebody who is just keeping it. A period of
 * grace would not do: a body that lies there already is not put again, so its age tells nothing. The raw store must belong
 * to this database alone.
 * @param apply whether to remove; otherwise it is only counted
 * @returns how many bodies
 */
export async function sweep(
  { db, bodyStore }: Pick<IngestionDeps, 'db' | 'bodyStore'>,
  { apply }: { apply: boolean },
): Promise<number> {
  let bodies = 0;
  for await (const orphans of findOrphans(db, bodyStore)) {
    if (!apply) bodies += orphans.sha256s.size;
    else for (const portion of portions(orphans.sha256s)) bodies += await remove(portion, orphans.manifests);
  }
  return bodies;

  async function remove(sha256s: Set<string>, manifests: Orphans['manifests']): Promise<number> {
    const known = new Set(manifests.map(({ sha256 }) => sha256));
    return db.transaction(async (tx) => {
      await lockArchive(tx);
      const since = (await listManifests(tx)).filter(({ sha256 }) => !known.has(sha256));
      await leavePointedTo(tx, bodyStore, sha256s, since);
      const remover = async (sha256: string) => {
        await bodyStore.remove(sha256);
      };
      await Readable.from(sha256s).forEach(remover, { concurrency: AT_ONCE });
      return sha256s.size;
    });
  }
}

/**
 * Removes from the raw store what killed processes had begun to write.
 * @param apply whether to remove; otherwise it is only counted
 * @returns how many
 */
export function sweepUnfinished(
  { bodyStore }: Pick<IngestionDeps, 'bodyStore'>,
  { apply }: { apply: boolean },
): Promise<number> {
  return bodyStore.dropUnfinished(new Date(Date.now() - UNFINISHED_MS), apply);
}

function* portions(sha256s: ReadonlySet<string>): Iterable<Set<string>> {
  const all = [...sha256s];
  for (let start = 0; start < all.length; start += PORTION) yield new Set(all.slice(start, start + PORTION));
}
