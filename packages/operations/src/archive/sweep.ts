import { Readable } from 'node:stream';
import { listManifests, lockArchive } from '@pi/db/queries/archive/manifests';
import { daysToSeconds, RETENTION } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { indexArchive } from '@pi/ingestion/archive';
import { findOrphans, type Orphans, removeReferenced } from './find-orphans.ts';

/** Runs wait with archiving while so many bodies are removed. */
const PORTION = 1000;
/** Removals at once: a bucket takes a while for each. */
const CONCURRENCY = 16;

/**
 * Removes bodies that nothing refers to from the body store, see `findOrphans`. Nothing can be
 * archived while a portion is removed, and references that came since the orphans were found are
 * looked up first: a body that is just being archived stays. The age of a body would not tell: one
 * that is stored already is not written again. The body store must belong to this database alone.
 * The files beside the bodies are made what the database says.
 * @param apply whether to remove the bodies; otherwise it is a dry run
 * @returns how many bodies
 */
export async function sweep(
  { db, bodyStore }: Pick<IngestionDeps, 'db' | 'bodyStore'>,
  { apply }: { apply: boolean },
): Promise<number> {
  // Before the manifests that they name.
  if (apply) await indexArchive(db, bodyStore);
  let bodies = 0;
  for await (const orphans of findOrphans(db, bodyStore)) {
    if (!apply) bodies += orphans.sha256s.size;
    else for (const portion of portionsOf(orphans.sha256s)) bodies += await removeBodies(portion, orphans.manifests);
  }
  return bodies;

  async function removeBodies(sha256s: Set<string>, manifests: Orphans['manifests']): Promise<number> {
    const known = new Set(manifests.map(({ sha256 }) => sha256));
    return db.transaction(async (tx) => {
      await lockArchive(tx);
      const newManifests = (await listManifests(tx)).filter(({ sha256 }) => !known.has(sha256));
      await removeReferenced(tx, bodyStore, sha256s, newManifests);
      const removeBody = async (sha256: string) => {
        await bodyStore.remove(sha256);
      };
      await Readable.from(sha256s).forEach(removeBody, { concurrency: CONCURRENCY });
      return sha256s.size;
    });
  }
}

/**
 * Removes from the body store what killed processes had begun to write.
 * @param apply whether to remove it; otherwise it is a dry run
 * @returns how many bodies
 */
export function sweepUnfinished(
  { bodyStore, now }: Pick<IngestionDeps, 'bodyStore' | 'now'>,
  { apply }: { apply: boolean },
): Promise<number> {
  const age = daysToSeconds(RETENTION.unfinishedBodies.days) * 1000;
  return bodyStore.dropUnfinished(new Date(now().getTime() - age), apply);
}

function* portionsOf(sha256s: ReadonlySet<string>): Iterable<Set<string>> {
  const all = [...sha256s];
  for (let start = 0; start < all.length; start += PORTION) yield new Set(all.slice(start, start + PORTION));
}
