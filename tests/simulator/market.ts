import { addDays, type Day } from '@pi/domain';
import { getAdapter, type MarketplaceAdapter } from '@pi/scrapers';
import { STORES, sampleCatalogue } from '@pi/stores';

/** One file, pages of a list, and a page for each plugin: 20 plugins at most, 19 on most days. */
const SIZES = { obsidian: 6, 'open-vsx': 5, shopify: 9 };
/** Its plugins come and go on the days that are simulated. */
const CATALOGUE_SEED = 3801;
/** Batches of three units. */
const UNITS_PER_SECOND = 0.3;

export const catalogue = sampleCatalogue(CATALOGUE_SEED, SIZES);
export const stores = STORES.filter(({ name }) => name in SIZES);
export const adapters = stores.map(({ name }) => slowedDown(getAdapter(name)));

/** The day of the faults, the good days before it, and the good day after it. */
export const BAD_DAY: Day = '2026-11-20';
export const GOOD_DAYS: readonly Day[] = [addDays(BAD_DAY, -2), addDays(BAD_DAY, -1)];
export const NEXT_DAY = addDays(BAD_DAY, 1);

function slowedDown(adapter: MarketplaceAdapter): MarketplaceAdapter {
  const info = { ...adapter.info, pace: { parallel: 1, perSecond: UNITS_PER_SECOND } };
  return { ...adapter, info };
}

/** The marketplace that an address is of. */
export function marketplaceAt(url: string): string {
  return stores.find(({ hosts }) => hosts.includes(new URL(url).host))?.name ?? url;
}
