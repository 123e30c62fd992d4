import type { Db } from '@pi/db';
import { countAll, countFound, type FoundCount } from '@pi/db/queries/explorer/count-found';
import { PRESETS } from './presets.ts';
import { filterContext } from './read-explorer.ts';

export interface PresetCounts {
  all: number;
  bySlug: Record<string, FoundCount>;
}

/** How long counts are kept: the data changes once a day. */
const KEPT_MS = 5 * 60_000;

const kept = new WeakMap<Db, { at: number; counts: Promise<PresetCounts> }>();

/**
 * How many plugins each preset has; kept for a few minutes, since every page of the explorer shows
 * them.
 */
export function presetCounts(db: Db, now = Date.now()): Promise<PresetCounts> {
  const known = kept.get(db);
  if (known && now - known.at < KEPT_MS) return known.counts;
  const counts = readCounts(db);
  kept.set(db, { at: now, counts });
  // A failure is not kept.
  counts.catch(() => kept.delete(db));
  return counts;
}

async function readCounts(db: Db): Promise<PresetCounts> {
  const context = await filterContext(db, {});
  const [all, ...counts] = await Promise.all([
    countAll(db, context),
    ...PRESETS.map(async ({ slug, filters }) => [slug, await countFound(db, filters, context)] as const),
  ]);
  return { all, bySlug: Object.fromEntries(counts) };
}
