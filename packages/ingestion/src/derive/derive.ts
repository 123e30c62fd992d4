import type { Queryable, Tx } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { delistMissing } from '@pi/db/queries/listings/delist';
import { deriveMarketplaceDay, refreshChanges30d } from '@pi/db/queries/listings/derive-marketplace-day.sql';
import type { Day, MarketplaceInfo } from '@pi/domain';
import { deriveCompanies } from './companies.ts';
import { deriveFamilies } from './families.ts';

/**
 * Brings all that is derived from a marketplace's listings up to date: companies, their aggregates,
 * changes over 30 days and the marketplace's days in one transaction, then product families. Doing
 * it again changes nothing.
 * @param days the UTC days whose numbers changed
 */
export async function derive(db: Queryable, info: MarketplaceInfo, days: readonly Day[]): Promise<void> {
  await db.transaction(async (tx) => {
    await deriveCompanies(tx, info.name);
    for (const day of days) await deriveDay(tx, info, day, false);
    await refreshCompanyMarketplaces(tx, info.name);
    await refreshChanges30d(tx, info.name);
  });
  await deriveFamilies(db, info.name);
}

/**
 * Notes that a believable list of the whole catalogue was read on a day: what it and the whole list
 * before it lack is delisted. Must be called before a later day is stored.
 * @returns how many plugins were delisted
 */
export function closeCompleteList(db: Queryable, info: MarketplaceInfo, day: Day): Promise<number> {
  return db.transaction(async (tx) => {
    const delistedOn = await delistMissing(tx, info.name, day);
    await deriveDay(tx, info, day, true);
    // The list a plugin was first missing from lies before today's: that day has one plugin less
    // than was thought.
    for (const earlier of new Set(delistedOn)) if (earlier !== day) await deriveDay(tx, info, earlier, true);
    return delistedOn.length;
  });
}

/** Derives a marketplace's row of one UTC day from the numbers stored of it. */
export function deriveDay(tx: Tx, info: MarketplaceInfo, day: Day, hasCompleteList: boolean): Promise<void> {
  return deriveMarketplaceDay(tx, { marketplace: info.name, day, primaryMetric: info.primaryMetric, hasCompleteList });
}
