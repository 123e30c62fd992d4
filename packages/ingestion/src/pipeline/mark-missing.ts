import type { Queryable, Tx } from '@pi/db';
import { markMissing } from '@pi/db/queries/listings/mark-missing';
import { lockPluginsOfMarketplace } from '@pi/db/queries/listings/stored-plugins';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Day } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { appliesTo, QUALITY_RULES } from '../quality/rules.ts';

const recordedAfterDays = QUALITY_RULES.missing.thresholds.recordedAfter.value;

/** Marks the plugins as missing that a complete list of a day, which is stored, lacks. */
export function markMissingFromList(tx: Tx, marketplace: string, day: Day): Promise<void> {
  return markMissing(tx, { marketplace, day, recordedAfterDays });
}

/**
 * Marks the plugins as missing that a run asked for by their ids and did not get. Only for a run that
 * read something, whose store did not refuse, and whose day is not suspect.
 */
export async function markMissingFromRun(
  db: Queryable,
  { unitsArePages }: Pick<MarketplaceAdapter, 'unitsArePages'>,
  { id, kind, marketplace, day, error, counts }: IngestionRun,
): Promise<void> {
  const isSuccessful = error === null && counts.listings + counts.gone > 0;
  if (unitsArePages || !isSuccessful || !appliesTo('missing', kind)) return;
  await db.transaction(async (tx) => {
    await lockPluginsOfMarketplace(tx, marketplace);
    await markMissing(tx, { marketplace, day, askedBy: id, recordedAfterDays });
  });
}
