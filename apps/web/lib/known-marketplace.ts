import type { MarketplaceInfo } from '@pi/domain';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import { notFoundError } from './api-error.ts';

/**
 * The info of the marketplace that a route is called with.
 * @throws ApiError not_found, naming the marketplaces there are
 */
export function knownMarketplace(name: string): MarketplaceInfo {
  const info = getMarketplaceInfo(name);
  if (info) return info;
  const names = marketplaceInfos.map((one) => one.name).join(', ');
  throw notFoundError('name', `There is no marketplace "${name}". The marketplaces are: ${names}.`);
}
