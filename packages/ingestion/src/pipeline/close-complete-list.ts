import type { Queryable } from '@pi/db';
import { delistMissing } from '@pi/db/queries/listings/delist';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day';
import type { Day, MarketplaceInfo } from '@pi/domain';

/**
 * Closes a day on which a complete list was read: delists what this list and the complete list
 * before it lack. Must be called before a later day is stored.
 * @returns how many plugins were delisted
 */
export function closeCompleteList(
  db: Queryable,
  { name: marketplace, primaryMetric }: MarketplaceInfo,
  day: Day,
): Promise<number> {
  return db.transaction(async (tx) => {
    const delistedOn = await delistMissing(tx, marketplace, day);
    // Plugins are delisted on the first list without them: that earlier day has fewer plugins than
    // was derived before.
    for (const changed of new Set([day, ...delistedOn]))
      await deriveMarketplaceDay(tx, { marketplace, day: changed, primaryMetric, hasCompleteList: true });
    return delistedOn.length;
  });
}
