import type { PrimaryMetric } from '@pi/domain';
import type { ExplorerSort } from '@pi/domain/api';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';

const SORTS: Record<PrimaryMetric, ExplorerSort> = { users: 'users', downloads: 'downloads', ratingCount: 'ratings' };

/** The number that a marketplace's lists are ordered by. */
export function primaryNumber(marketplace: string): PrimaryMetric {
  return getMarketplaceInfo(marketplace)?.primaryMetric ?? 'users';
}

/** The sort by a marketplace's primary number. */
export function primarySort(marketplace: string): ExplorerSort {
  return SORTS[primaryNumber(marketplace)];
}

/** The marketplaces whose primary number only grows. */
export const COUNTERS: readonly string[] = marketplaceInfos
  .filter(({ numbers, primaryMetric }) => numbers[primaryMetric]?.isCumulative === true)
  .map(({ name }) => name);
