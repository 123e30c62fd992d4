import { brandIdentifiers } from './brand-identifiers.ts';
import { companyBrands, type ProductCompany } from './company-brands.ts';
import { type ComparedListing, compareListings, type ProductListing } from './compared-listing.ts';
import { isContradictory } from './contradictions.ts';
import { groupConnected } from './group-connected.ts';
import { pageIdentifiers } from './page-identifiers.ts';
import { productBrands } from './product-brands.ts';
import { isCommon } from './product-name.ts';

export type { ProductListing } from './compared-listing.ts';

/** One product of a company, with all its listings. */
export interface Product {
  /** The shortest of the listings' names without platform, type and edition. */
  name: string;
  pluginIds: number[];
  /** In how many marketplaces it is; in more than one it is a product family. */
  marketplaces: number;
}

/** Texts that identify a listing's product: listings that share one show the same product. */
type Identify = (listing: ComparedListing) => string[];

/**
 * Groups the listings of one company into products, the same for every order of the listings. Two
 * listings show the same product when they share an identifier:
 *
 * - the name as written;
 * - the name without the company's, or its first part: a common one (`Dark Mode`) only where the
 *   company's name is beside it;
 * - the company's name alone, in places of one kind (`Acme for Chrome`, `Acme for Firefox`): it
 *   says nothing of the product, so that `Acme` and `Acme for WordPress` are two;
 * - a page of the product together with names for one thing (`pageIdentifiers`);
 * - the company's or the product's name with words that describe one thing (`brandIdentifiers`).
 *
 * An identifier of listings that contradict each other (`isContradictory`) is too general and is
 * ignored. A product that still contains a contradiction, through a chain of identifiers, is
 * grouped again by whole names alone.
 */
export function findProducts(listings: readonly ProductListing[], company: ProductCompany): Product[] {
  const brands = companyBrands(company);
  const compared = compareListings(listings, company, brands);
  const byBrand = [
    brandIdentifiers(compared, 'company'),
    ...[...productBrands(compared, company, brands)].map(([brand, some]) =>
      brandIdentifiers(compareListings(some, company, new Set([brand])), 'product'),
    ),
  ];
  return groupConnected(compared, unambiguous(compared, byBrand))
    .flatMap((group) => (isContradictory(group) ? groupConnected(group, byWholeName) : [group]))
    .map((group) => ({
      name: shortest(group.map(({ product }) => product.display)),
      pluginIds: group.map(({ id }) => id),
      marketplaces: new Set(group.map(({ marketplace }) => marketplace)).size,
    }));
}

function byWholeName({ product }: ComparedListing): string[] {
  const { isBranded, fullKey, key, writtenKey } = product;
  const isKnown = isBranded ? fullKey !== '' : key !== '';
  return [`written ${writtenKey}`, ...(isKnown ? namesOf('full', fullKey, isBranded) : [])];
}

function byName(listing: ComparedListing): string[] {
  const { isBare, isBranded, key, topics } = listing.product;
  if (isBare) return [`written ${listing.product.writtenKey}`, `bare ${listing.places.kinds.join(' ')}`];
  return [
    ...byWholeName(listing),
    ...(key ? namesOf('name', key, isBranded) : []),
    ...(isBranded && topics.length > 0 ? [`of the company, topics ${topics.join(' ')}`] : []),
  ];
}

function namesOf(part: string, key: string, isBranded: boolean): string[] {
  return [...(isBranded ? [`of the company, ${part} ${key}`] : []), ...(isCommon(key) ? [] : [`${part} ${key}`])];
}

/**
 * All identifiers of each listing, without those that listings share which contradict each other.
 */
function unambiguous(
  listings: readonly ComparedListing[],
  byBrand: readonly ReadonlyMap<number, string[]>[],
): Identify {
  const byPage = pageIdentifiers(listings, isContradictory);
  const identifiers = new Map(
    listings.map((listing) => [
      listing,
      [...byName(listing), ...(byPage.get(listing) ?? []), ...byBrand.flatMap((pairs) => pairs.get(listing.id) ?? [])],
    ]),
  );
  const sharing = new Map<string, ComparedListing[]>();
  for (const [listing, own] of identifiers)
    for (const identifier of own) {
      const others = sharing.get(identifier);
      if (others) others.push(listing);
      else sharing.set(identifier, [listing]);
    }
  const isAmbiguous = (identifier: string) => isContradictory(sharing.get(identifier) ?? []);
  const ambiguous = new Set([...sharing.keys()].filter(isAmbiguous));
  return (listing) => identifiers.get(listing)?.filter((identifier) => !ambiguous.has(identifier)) ?? [];
}

function shortest(names: readonly string[]): string {
  return names.reduce((best, name) =>
    name.length < best.length || (name.length === best.length && name < best) ? name : best,
  );
}
