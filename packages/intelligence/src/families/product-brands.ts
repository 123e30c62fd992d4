import { companyDomain } from '../companies/company-domain.ts';
import { fold } from '../companies/fold.ts';
import { parseHost } from '../companies/parse-host.ts';
import type { ProductCompany } from './company-brands.ts';
import type { ComparedListing } from './compared-listing.ts';
import { isCommon, standardizeProductName } from './product-name.ts';
import { singular } from './singular.ts';

/**
 * Keys of names that belong to products with a site of their own: a listing links to it, and its
 * name has the site's (`Inkwell Diagrams` at inkwell.com, by Acme).
 * @param brands keys of the company's own name
 */
export function productBrands(
  listings: readonly ComparedListing[],
  { siteDomain }: ProductCompany,
  brands: ReadonlySet<string>,
): string[] {
  const found = listings.flatMap(({ name, websiteUrl }) => {
    const domain = websiteUrl && companyDomain(websiteUrl);
    if (!domain || domain === siteDomain) return [];
    const brand = singular(fold(parseHost(domain)?.label ?? ''));
    if (brand === '' || brands.has(brand) || isCommon(brand)) return [];
    return standardizeProductName(name, new Set([brand])).isBranded ? [brand] : [];
  });
  return [...new Set(found)].sort();
}
