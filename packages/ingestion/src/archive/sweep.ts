import { holdRawPages, listUnreferenced } from '@pi/db/queries/prune-raw-pages';
import type { IngestionDeps } from '../deps.ts';

const AT_ONCE = 1000;

/**
 * Removes the bodies that no row points to: what a killed process left behind, or an answer that was replaced. Nobody can note a
 * response while some are looked at and removed, so none of them is taken from somebody who is just keeping it.
 * @param apply whether to remove; otherwise they are only counted
 * @returns how many there are
 */
export async function sweep(
  { db, rawStore }: Pick<IngestionDeps, 'db' | 'rawStore'>,
  { apply }: { apply: boolean },
): Promise<number> {
  let bodies = 0;
  let chunk: string[] = [];
  const flush = async () => {
    bodies += await sweepSome(chunk);
    chunk = [];
  };
  for await (const sha256 of rawStore.addresses()) if (chunk.push(sha256) >= AT_ONCE) await flush();
  await flush();
  return bodies;

  async function sweepSome(sha256s: readonly string[]): Promise<number> {
    // Most are pointed to: only what seems not to be is worth making others wait.
    const candidates = await listUnreferenced(db, sha256s);
    if (!apply || candidates.length === 0) return candidates.length;
    return db.transaction(async (tx) => {
      await holdRawPages(tx);
      const unreferenced = await listUnreferenced(tx, candidates);
      for (const sha256 of unreferenced) await rawStore.remove(sha256);
      return unreferenced.length;
    });
  }
}
