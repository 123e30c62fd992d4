import type { PrimaryMetric } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';

/** The primary metric of a marketplace, of one that no adapter reads any more too. */
export function primaryMetricOf(name: string): PrimaryMetric {
  return getMarketplaceInfo(name)?.primaryMetric ?? 'users';
}
