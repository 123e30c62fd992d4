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
 * Names that belong to products with a site of their own, by their keys, with the listings whose
 * names begin with them: a listing links to the site, and its name begins with the site's (`Inkwell
 * Diagrams` at inkwell.com, by Acme). Those of one marketplace are left out.
 * @param brands keys of the company's own name
 */
export function productBrands(
  listings: readonly ComparedListing[],
  { siteDomain }: ProductCompany,
  brands: ReadonlySet<string>,
): Map<string, ComparedListing[]> {
  const labels = new Set(listings.flatMap(({ websiteUrl }) => labelOf(websiteUrl, siteDomain)));
  const beginning = listings.flatMap((listing) => {
    const own = labelOf(listing.websiteUrl, siteDomain);
    const keys = frontKeys(listing.name).filter((key) => labels.has(key) && !brands.has(key) && !isCommon(key));
    return keys.map((key) => ({ key, listing, isOwn: own.includes(key) }));
  });
  const found = [...Map.groupBy(beginning, ({ key }) => key)].filter(
    ([, some]) => some.some(({ isOwn }) => isOwn) && new Set(some.map(({ listing }) => listing.marketplace)).size > 1,
  );
  return new Map(found.map(([key, some]) => [key, some.map(({ listing }) => listing)]));
}

function labelOf(websiteUrl: string | null, siteDomain: string | null): string[] {
  const domain = websiteUrl && companyDomain(websiteUrl);
  const label = domain && domain !== siteDomain ? parseHost(domain)?.label : undefined;
  return label ? [singular(fold(label))] : [];
}

/** The first word of a name, the first two together, and so on. */
function frontKeys(name: string): string[] {
  const words = name
    .split(/[^\p{L}\p{N}\p{M}'’]+/u, LONGEST_BRAND + 1)
    .map(fold)
    .filter((word) => word !== '');
  return [...new Set(words.map((_, at) => singular(words.slice(0, at + 1).join(''))))];
}
