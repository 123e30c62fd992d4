import type { MarketplaceInfo } from '@pi/domain';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import { ApiError } from './api-error.ts';

/**
 * The description of a marketplace that a route was asked for.
 * @throws ApiError 404 naming those there are
 */
export function knownMarketplace(name: string): MarketplaceInfo {
  const info = getMarketplaceInfo(name);
  if (info) return info;
  const names = marketplaceInfos.map((one) => one.name).join(', ');
  throw new ApiError(404, `there is no marketplace "${name}"; there are: ${names}`, { field: 'name' });
}
