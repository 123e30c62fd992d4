import type { DerivedMarketplace } from '@pi/ingestion/derive';
import { getMarketplaceInfo } from '@pi/scrapers/info';

/** What a marketplace is derived by, one that no adapter reads any more too. */
export function derivedMarketplace(name: string): DerivedMarketplace {
  return getMarketplaceInfo(name) ?? { name, primaryMetric: 'users', numbers: {} };
}
