import { groupConnected } from './group-connected.ts';
import { pageIdentifiers } from './page-identifiers.ts';
import { type ProductName, standardizeProductName } from './product-name.ts';
import { productPage } from './product-page.ts';

/** A plugin of one company, with what identifies its product. */
export interface ProductListing {
  id: number;
  marketplace: string;
  name: string;
  websiteUrl: string | null;
  /** Delisted plugins belong to a product, but contradict nothing. */
  isListed: boolean;
}

/** One product of a company, with all its listings. */
export interface Product {
  /** The shortest of the listings' names without platform, type and edition. */
  name: string;
  pluginIds: number[];
  /** In how many marketplaces it is; in more than one it is a product family. */
  marketplaces: number;
}

interface ComparedListing extends ProductListing {
  product: ProductName;
  page: string | null;
}

/** Texts that identify a listing's product: listings that share one show the same product. */
type Identify = (listing: ComparedListing) => string[];

const byWholeName: Identify = ({ product }) => [
  `written ${product.writtenKey}`,
  ...(product.key ? [`full ${product.fullKey}`] : []),
];
const byAnyName: Identify = (listing) => [
  ...byWholeName(listing),
  ...(listing.product.key ? [`name ${listing.product.key}`] : []),
];

/**
 * Groups the listings of one company into products. Two listings show the same product when they
 * share an identifier: the name as written, all of its standardized parts, its first part alone, or
 * a page of the product together with names for one thing (`pageIdentifiers`).
 *
 * Two listings contradict each other when one marketplace shows both under names that differ by
 * more than platform, type and edition, or when both names begin with the company's and share no
 * word behind it (`Acme: Photos`, `Acme: Reviews`). An identifier of listings that contradict each
 * other is too general and is ignored. A product that still contains a contradiction, through a
 * chain of identifiers, is grouped again by whole names alone.
 */
export function findProducts(
  listings: readonly ProductListing[],
  company: { nameKey: string; siteDomain: string | null },
): Product[] {
  const compared = listings.map((listing) => ({
    ...listing,
    product: standardizeProductName(listing.name, company.nameKey),
    page: listing.websiteUrl && productPage(listing.websiteUrl, company.siteDomain),
  }));
  return groupConnected(compared, unambiguous(compared))
    .flatMap((group) => (isContradictory(group) ? groupConnected(group, byWholeName) : [group]))
    .map((group) => ({
      name: shortest(group.map(({ product }) => product.display)),
      pluginIds: group.map(({ id }) => id),
      marketplaces: new Set(group.map(({ marketplace }) => marketplace)).size,
    }));
}

/**
 * All identifiers of each listing, without those that listings share which contradict each other.
 */
function unambiguous(listings: readonly ComparedListing[]): Identify {
  const byPage = pageIdentifiers(listings, isContradictory);
  const all: Identify = (listing) => [...byAnyName(listing), ...(byPage.get(listing) ?? [])];
  const listingsByIdentifier = Map.groupBy(
    listings.flatMap((listing) => all(listing).map((identifier) => ({ identifier, listing }))),
    ({ identifier }) => identifier,
  );
  const ambiguous = new Set(
    [...listingsByIdentifier]
      .filter(([, sharing]) => isContradictory(sharing.map(({ listing }) => listing)))
      .map(([identifier]) => identifier),
  );
  return (listing) => all(listing).filter((identifier) => !ambiguous.has(identifier));
}

function isContradictory(group: readonly ComparedListing[]): boolean {
  const listed = group.filter((one) => one.isListed);
  const byMarketplace = Map.groupBy(listed, ({ marketplace }) => marketplace);
  if ([...byMarketplace.values()].some((some) => new Set(some.map(({ product }) => product.fullKey)).size > 1))
    return true;
  const taglines = listed.flatMap(({ product }) =>
    product.isCompanyName && product.tagline.size > 0 ? [product.tagline] : [],
  );
  return taglines.some((one, at) => taglines.slice(at + 1).some((other) => ![...one].some((word) => other.has(word))));
}

function shortest(names: readonly string[]): string {
  return names.reduce((best, name) =>
    name.length < best.length || (name.length === best.length && name < best) ? name : best,
  );
}
