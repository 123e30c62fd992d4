import { listPrunable, removeRawPages } from '@pi/db/queries/prune-raw-pages';
import type { IngestionDeps } from '../deps.ts';
import { DISCOVERY } from '../run/keep-discovery.ts';

const AT_ONCE = 5000;

export interface PruneOptions {
  marketplace: string;
  /** Every response of the last so many days stays. */
  keepDays: number;
  /** Whether to remove; otherwise it is only told what would be. */
  apply: boolean;
}

export interface Pruned {
  marketplace: string;
  responses: number;
  /** Bytes of the responses, before compression. */
  bytes: number;
}

/**
 * Removes the kept responses of a marketplace that say nothing new, see `listPrunable`. Some at a time: broken off, it has
 * removed part of it, and the next call the rest. Their bodies stay: those before them have the same.
 */
export async function prune(
  { db, now }: Pick<IngestionDeps, 'db' | 'now'>,
  { marketplace, keepDays, apply }: PruneOptions,
): Promise<Pruned> {
  const before = new Date(now().getTime() - keepDays * 86_400_000);
  const prunable = await listPrunable(db, { marketplace, before, discovery: DISCOVERY });
  for (let start = 0; apply && start < prunable.length; start += AT_ONCE)
    await removeRawPages(
      db,
      prunable.slice(start, start + AT_ONCE).map(({ id }) => id),
    );
  return { marketplace, responses: prunable.length, bytes: prunable.reduce((sum, { bytes }) => sum + bytes, 0) };
}
