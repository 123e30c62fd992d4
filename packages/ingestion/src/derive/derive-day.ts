import type { Tx } from '@pi/db';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day.sql';
import type { Day, MarketplaceInfo } from '@pi/domain';

/** What a marketplace is derived by. */
export type DerivedMarketplace = Pick<MarketplaceInfo, 'name' | 'primaryMetric' | 'numbers' | 'categories' | 'revenue'>;

/**
 * Derives a marketplace's row of one UTC day from the numbers stored of it.
 * @param hasCompleteList whether a complete list was read on it; once true, it stays so
 */
export function deriveDay(
  tx: Tx,
  { name, primaryMetric }: DerivedMarketplace,
  day: Day,
  hasCompleteList: boolean,
): Promise<void> {
  return deriveMarketplaceDay(tx, { marketplace: name, day, primaryMetric, hasCompleteList });
}
