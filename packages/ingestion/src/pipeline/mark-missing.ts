import type { Queryable, Tx } from '@pi/db';
import { markMissing } from '@pi/db/queries/listings/mark-missing';
import { lockPluginsOfMarketplace } from '@pi/db/queries/listings/stored-plugins';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Day, MarketplaceInfo } from '@pi/domain';
import { appliesTo, QUALITY_RULES } from '../quality/rules.ts';

const recordedAfterDays = QUALITY_RULES.missing.thresholds.recordedAfter.value;

/** Marks the plugins as missing that a complete list of a day, which is stored, lacks. */
export function markMissingFromList(tx: Tx, marketplace: string, day: Day): Promise<void> {
  return markMissing(tx, { marketplace, day, recordedAfterDays });
}

/**
 * Marks the plugins as missing that a run asked for by their ids and did not get, or that no page
 * of its catalogue has. Does nothing for a run that read nothing, or whose store refused. Must not
 * be called for a suspect day.
 */
export async function markMissingFromRun(
  db: Queryable,
  { pages }: Pick<MarketplaceInfo, 'pages'>,
  { id, kind, marketplace, day, error, counts, isDiscoveryComplete }: IngestionRun,
): Promise<void> {
  const isSuccessful = error === null && counts.listings + counts.gone > 0;
  if (!isSuccessful || !appliesTo('missing', kind)) return;
  if (pages === 'some' || (pages === 'all' && !isDiscoveryComplete)) return;
  await db.transaction(async (tx) => {
    await lockPluginsOfMarketplace(tx, marketplace);
    await markMissing(tx, { marketplace, day, run: { id, reads: pages ? 'all_pages' : 'ids' }, recordedAfterDays });
  });
}
