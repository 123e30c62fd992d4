import type { MarketplaceAbout } from '@pi/domain';
import { abouts, getAbout } from '@pi/scrapers/about';
import { ApiError } from './api-error.ts';

/**
 * The description of a marketplace that a route was asked for.
 * @throws ApiError 404 naming those there are
 */
export function knownMarketplace(name: string): MarketplaceAbout {
  const about = getAbout(name);
  if (about) return about;
  const names = abouts.map((one) => one.name).join(', ');
  throw new ApiError(404, `there is no marketplace "${name}"; there are: ${names}`, { field: 'name' });
}
