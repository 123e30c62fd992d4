import { connect } from './connect.ts';
import { pageIdentifiers } from './page-identifiers.ts';
import { type ProductName, standardizeProductName } from './product-name.ts';
import { productPage } from './product-page.ts';

/** A plugin of one company, as far as it tells which product it is. */
export interface ProductListing {
  id: number;
  marketplace: string;
  name: string;
  websiteUrl: string | null;
  /** Those that are delisted belong to a product, but contradict nothing. */
  isListed: boolean;
}

/** One product of a company, with all its listings. */
export interface Product {
  /** The shortest of the listings' names without place, kind and edition. */
  name: string;
  pluginIds: number[];
  /** How many marketplaces it lives in: in more than one it is a family. */
  marketplaces: number;
}

interface Known extends ProductListing {
  product: ProductName;
  page: string | null;
}

type Marks = (listing: Known) => string[];

const writtenOut: Marks = ({ product }) => [`written ${product.writtenKey}`];
const strict: Marks = (listing) => [
  ...writtenOut(listing),
  ...(listing.product.key ? [`full ${listing.product.fullKey}`] : []),
];
const loose: Marks = (listing) => [...strict(listing), ...(listing.product.key ? [`name ${listing.product.key}`] : [])];

/**
 * Sorts the listings of one company into products. Two listings show the same product when they share a mark: the name
 * as written, all of its standardised parts, its first part alone, or a page of the product's own under names that speak
 * of one thing (`pageMarks`).
 *
 * Two listings contradict each other when one marketplace shows both, under names that differ by more than place, kind
 * and edition; or when both names begin with the company's own and no word behind it is shared (`Acme: Photos`,
 * `Acme: Reviews`). A mark between listings that contradict each other is too general and links nothing; a product that
 * would still hold a contradiction, by a chain of marks, is linked by whole names alone.
 */
export function findProducts(
  listings: readonly ProductListing[],
  company: { nameKey: string; siteDomain: string | null },
): Product[] {
  const known = listings.map((listing) => ({
    ...listing,
    product: standardizeProductName(listing.name, company.nameKey),
    page: listing.websiteUrl && productPage(listing.websiteUrl, company.siteDomain),
  }));
  const clear = clearIdentifiers(known);
  return connect(known, clear)
    .flatMap((group) => (isContradictory(group) ? connect(group, strict) : [group]))
    .map((group) => ({
      name: shortest(group.map(({ product }) => product.display)),
      pluginIds: group.map(({ id }) => id),
      marketplaces: new Set(group.map(({ marketplace }) => marketplace)).size,
    }));
}

function clearIdentifiers(listings: readonly Known[]): Marks {
  const byPage = pageIdentifiers(listings, isContradictory);
  const all: Marks = (listing) => [...loose(listing), ...(byPage.get(listing) ?? [])];
  const holders = Map.groupBy(
    listings.flatMap((listing) => all(listing).map((mark) => ({ mark, listing }))),
    ({ mark }) => mark,
  );
  const unclear = new Set(
    [...holders].filter(([, held]) => isContradictory(held.map(({ listing }) => listing))).map(([mark]) => mark),
  );
  return (listing) => all(listing).filter((mark) => !unclear.has(mark));
}

function isContradictory(group: readonly Known[]): boolean {
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
