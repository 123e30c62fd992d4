import type { ProductCompany } from './company-brands.ts';
import { type Places, readPlaces } from './places.ts';
import { type ProductName, standardizeProductName } from './product-name.ts';
import { productPage } from './product-page.ts';
import { readTopics, type Topics } from './topics.ts';

/** A plugin of one company, with what identifies its product. */
export interface ProductListing {
  id: number;
  marketplace: string;
  name: string;
  websiteUrl: string | null;
  /** Delisted plugins belong to a product, but contradict nothing. */
  isListed: boolean;
}

/** A listing with all that it is compared by. */
export interface ComparedListing extends ProductListing {
  product: ProductName;
  topics: Topics;
  places: Places;
  /** Where it links to, as a key that does not depend on how the address is written. */
  address: string | null;
  /** The page of its product, see `productPage`. */
  page: string | null;
  /**
   * What separates it from other products of its marketplace: the name without company, platform,
   * type and edition; for the company's name alone, the places in it.
   */
  contentKey: string;
}

/** @param brands keys of the name that is read as the company's */
export function compareListings(
  listings: readonly ProductListing[],
  { siteDomain }: ProductCompany,
  brands: ReadonlySet<string>,
): ComparedListing[] {
  return listings.map((listing) => {
    const product = standardizeProductName(listing.name, brands);
    const places = readPlaces(product.platforms, listing.marketplace);
    const page = listing.websiteUrl && productPage(listing.websiteUrl, siteDomain);
    const contentKey = product.isBare ? `in ${places.stated.join(' ')}` : product.fullKey;
    const topics = readTopics(product.topics);
    return { ...listing, product, topics, places, address: addressKey(listing.websiteUrl), page, contentKey };
  });
}

function addressKey(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url && `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`;
}
