import type { Db } from '@pi/db';
import { countAll, countFound, type FoundCount } from '@pi/db/queries/explorer/count-found';
import { keptForMinutes } from '../kept-for-minutes.ts';
import { PRESETS } from './presets.ts';
import { filterContext } from './read-explorer.ts';

export interface PresetCounts {
  all: number;
  bySlug: Record<string, FoundCount>;
}

/** How many plugins each preset has: every page of the explorer shows them. */
export const presetCounts = keptForMinutes(5, readCounts);

async function readCounts(db: Db): Promise<PresetCounts> {
  const context = await filterContext(db, {});
  const [all, ...counts] = await Promise.all([
    countAll(db, context),
    ...PRESETS.map(async ({ slug, filters }) => [slug, await countFound(db, filters, context)] as const),
  ]);
  return { all, bySlug: Object.fromEntries(counts) };
}
