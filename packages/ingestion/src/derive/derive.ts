import type { Db, Tx } from '@pi/db';
import { delistMissing } from '@pi/db/queries/delist';
import { refreshCompanyMarketplaces } from '@pi/db/queries/derive-companies';
import { deriveMarketplaceDay, refreshChanges30d } from '@pi/db/queries/derive-marketplace-day';
import type { Day, MarketplaceAbout } from '@pi/domain';
import { deriveCompanies } from './companies.ts';

export interface DeriveOptions {
  about: MarketplaceAbout;
  /** The days whose numbers changed. */
  days: readonly Day[];
  /** Of these, the days on which a believable list of the whole catalogue was read. */
  wholeListDays: readonly Day[];
}

/**
 * Brings all that is derived from a marketplace's listings up to date, in one transaction: what whole lists lack is
 * delisted, companies, their aggregates, changes over 30 days, the marketplace's days. Doing it again changes nothing.
 * @returns how many plugins were delisted
 */
export function derive(db: Db, options: DeriveOptions): Promise<number> {
  return db.transaction(async (tx) => {
    const { about, wholeListDays } = options;
    await deriveCompanies(tx, about.name);
    const delistedOn: Day[] = [];
    for (const day of [...options.days].sort()) {
      const wholeList = wholeListDays.includes(day);
      const missing = wholeList ? await delistMissing(tx, about.name, day) : [];
      delistedOn.push(...missing);
      await deriveDay(tx, about, day, wholeList);
      // The list a plugin was first missing from lies before today's: that day has one plugin less than was thought.
      for (const earlier of new Set(missing)) if (earlier !== day) await deriveDay(tx, about, earlier, true);
    }
    await refreshCompanyMarketplaces(tx, about.name);
    const newest = [...options.days].sort().at(-1);
    if (newest) await refreshChanges30d(tx, about.name, newest);
    return delistedOn.length;
  });
}

function deriveDay(tx: Tx, about: MarketplaceAbout, day: Day, wholeList: boolean): Promise<void> {
  return deriveMarketplaceDay(tx, { marketplace: about.name, day, headline: about.headline, wholeList });
}
