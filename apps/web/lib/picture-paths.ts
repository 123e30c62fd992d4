import { getMarketplaceInfo } from '@pi/scrapers/info';
import { isPictureAddress } from './pictures/picture-rules.ts';

interface Listing {
  marketplace: string;
  externalId: string;
}

/** The address of a plugin's logo on this site; null where there is none that may be fetched. */
export function iconPath(plugin: Listing & { iconUrl: string | null }): string | null {
  return isFetched(plugin.iconUrl, plugin) ? `/icons/${segments(plugin)}` : null;
}

/**
 * The address of a plugin's screenshot on this site; null where it may not be fetched.
 * @param address where the listing says it is
 * @param index its place among the listing's screenshots, from 0
 */
export function screenshotPath(plugin: Listing, address: string, index: number): string | null {
  return isFetched(address, plugin) ? `/screenshots/${segments(plugin)}/${index}` : null;
}

function isFetched(address: string | null, { marketplace }: Listing): boolean {
  const url = address === null ? null : URL.parse(address);
  return url !== null && isPictureAddress(url, getMarketplaceInfo(marketplace)?.imageHosts ?? []);
}

function segments({ marketplace, externalId }: Listing): string {
  return [marketplace, externalId].map(encodeURIComponent).join('/');
}
