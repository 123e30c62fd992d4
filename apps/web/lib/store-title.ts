import { getMarketplaceInfo } from '@pi/scrapers/info';

const GENERAL_WORDS =
  / (?:Web Store|Add-ons|Marketplace|AppExchange|App Store|Store|Community plugins|community plugins|plugin directory|\(.*\))$/;

/** What a marketplace is called; of one that is not in the registry, its name. */
export function storeTitle(name: string): string {
  return getMarketplaceInfo(name)?.title ?? name;
}

/** The same without the words that many stores have in their names: `Chrome`, `Firefox`. */
export function shortStoreTitle(name: string): string {
  return storeTitle(name).replace(GENERAL_WORDS, '');
}
