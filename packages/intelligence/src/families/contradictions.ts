import type { ComparedListing } from './compared-listing.ts';
import { kindOfMarketplace } from './places.ts';
import { countShared } from './topics.ts';

/**
 * Whether listings cannot all show one product. They contradict each other when
 *
 * - one marketplace lists two under names that differ by more than platform, type and edition;
 * - words that describe a product beside the company's name have nothing in common (`Acme: Photos`,
 *   `Acme: Reviews`), unless both state one address;
 * - two of browsers are for different sites (`Dim for YouTube`, `Dim for Gmail`), when neither has
 *   the company's name.
 *
 * Delisted listings contradict nothing.
 */
export function isContradictory(group: readonly ComparedListing[]): boolean {
  if (group.length < 2) return false;
  const listed = group.filter((one) => one.isListed);
  if (listed.length < 2) return false;
  const inMarketplaces = new Map<string, string>();
  for (const { marketplace, contentKey } of listed) {
    const other = inMarketplaces.get(marketplace);
    if (other !== undefined && other !== contentKey) return true;
    inMarketplaces.set(marketplace, contentKey);
  }
  return hasOtherTopics(listed) || hasOtherSites(listed);
}

function hasOtherTopics(listed: readonly ComparedListing[]): boolean {
  const branded = listed.filter(({ product }) => product.isBranded && !product.isBare);
  if (isOneAddress(branded)) return false;
  const distinct = [...new Map(branded.map((one) => [one.topics.words.join(' '), one])).values()];
  return distinct.some((one, at) =>
    distinct
      .slice(at + 1)
      .some((other) => one.product.key !== other.product.key && countShared(one.topics, other.topics) === 0),
  );
}

function isOneAddress(listings: readonly ComparedListing[]): boolean {
  const addresses = new Set(listings.map(({ address }) => address));
  return addresses.size === 1 && !addresses.has(null);
}

function hasOtherSites(listed: readonly ComparedListing[]): boolean {
  const ofBrowsers = listed.filter(
    ({ product, marketplace }) => !product.isBranded && kindOfMarketplace(marketplace) === 'browser',
  );
  const sites = ofBrowsers
    .map(({ places }) => places.kinds.filter((kind) => kind !== 'browser'))
    .filter((kinds) => kinds.length > 0);
  const distinct = [...new Map(sites.map((kinds) => [kinds.join(' '), kinds])).values()];
  return distinct.some((one, at) => distinct.slice(at + 1).some((other) => !one.some((kind) => other.includes(kind))));
}
