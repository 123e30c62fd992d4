import type { MarketplaceInfo, PrimaryMetric } from '@pi/domain';

/** The number that is a plugin's size: its users, else what its store is ordered by. */
export function shownMetric(info: Pick<MarketplaceInfo, 'numbers' | 'primaryMetric'> | undefined): PrimaryMetric {
  return info?.numbers.users ? 'users' : (info?.primaryMetric ?? 'users');
}
