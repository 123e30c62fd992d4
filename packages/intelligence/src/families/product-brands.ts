import { addressOf } from '../companies/addresses.ts';
import { companyDomain } from '../companies/company-domain.ts';
import { fold } from '../companies/fold.ts';
import { parseHost } from '../companies/parse-host.ts';
import type { ProductCompany } from './company-brands.ts';
import type { ComparedListing } from './compared-listing.ts';
import { isCommon } from './product-name.ts';
import { singular } from './singular.ts';

/** Most words that such a name has. */
const LONGEST_BRAND = 4;

/**
 * Names that belong to products rather than to their company, by their keys, with the listings
 * whose names begin with them: the name of a site that the listing links to (`Inkwell Diagrams` at
 * inkwell.com, by Acme), or an address (`quill.io Diagrams`). Those of one marketplace are left out.
 * @param brands keys of the company's own name
 */
export function productBrands(
  listings: readonly ComparedListing[],
  { siteDomain }: ProductCompany,
  brands: ReadonlySet<string>,
): Map<string, ComparedListing[]> {
  const fronts = listings.map((listing) => ({ listing, keys: frontKeys(listing.name) }));
  const known = fronts.flatMap(({ listing, keys }) => {
    const named = new Set([...siteKeys(listing.websiteUrl, siteDomain), ...addressKeys(listing.name, brands)]);
    return keys.filter((key) => named.has(key) && !brands.has(key) && !isCommon(key));
  });
  const listingsByBrand = new Map(known.map((brand) => [brand, [] as ComparedListing[]]));
  for (const { listing, keys } of fronts) for (const key of keys) listingsByBrand.get(key)?.push(listing);
  return new Map(
    [...listingsByBrand].filter(([, some]) => new Set(some.map(({ marketplace }) => marketplace)).size > 1),
  );
}

function siteKeys(websiteUrl: string | null, siteDomain: string | null): string[] {
  // Where the company's site is not known, it may be this one.
  const domain = websiteUrl && siteDomain && companyDomain(websiteUrl);
  const label = domain && domain !== siteDomain ? parseHost(domain)?.label : undefined;
  return label ? [singular(fold(label))] : [];
}

function addressKeys(name: string, brands: ReadonlySet<string>): string[] {
  const address = addressOf(name.trim().split(/\s/, 1)[0] ?? '');
  return address && !brands.has(singular(fold(address.label))) ? [singular(fold(address.host))] : [];
}

/** The first word of a name, the first two together, and so on. */
function frontKeys(name: string): string[] {
  const words = name
    .split(/[^\p{L}\p{N}\p{M}'’]+/u, LONGEST_BRAND + 1)
    .map(fold)
    .filter((word) => word !== '');
  return [...new Set(words.map((_, at) => singular(words.slice(0, at + 1).join(''))))];
}
