import { addressOf } from '../companies/addresses.ts';
import { companyDomain } from '../companies/company-domain.ts';
import { fold } from '../companies/fold.ts';
import { parseHost } from '../companies/parse-host.ts';
import { loadWordLists } from '../companies/word-lists.ts';
import type { ProductCompany } from './company-brands.ts';
import type { ComparedListing } from './compared-listing.ts';
import { isCommon } from './product-name.ts';
import { PLATFORMS } from './product-words.ts';
import { singular } from './singular.ts';

/** Most words that such a name has. */
const LONGEST_BRAND = 4;

/**
 * Names that belong to products rather than to their company, by their keys, with the listings
 * whose names begin with them: the name of a site that the listing links to (`Lantern Diagrams` at
 * lantern.com, by Acme), an address (`quill.io Diagrams`), or a word of no language (`Lanternify
 * Diagrams`). Those of one marketplace are left out.
 * @param brands keys of the company's own name
 */
export function productBrands(
  listings: readonly ComparedListing[],
  { siteDomain }: ProductCompany,
  brands: ReadonlySet<string>,
): Map<string, ComparedListing[]> {
  const fronts = new Map<string, { listing: ComparedListing; isNamed: boolean; isWord: boolean }[]>();
  for (const listing of listings) {
    const named = [...siteKeys(listing.websiteUrl, siteDomain), ...addressKeys(listing.name, brands)];
    for (const [at, key] of frontKeys(listing.name).entries()) {
      const sharing = fronts.get(key) ?? [];
      fronts.set(key, sharing);
      sharing.push({ listing, isNamed: named.includes(key), isWord: at === 0 });
    }
  }
  const found = [...fronts].filter(
    ([key, sharing]) =>
      new Set(sharing.map(({ listing }) => listing.marketplace)).size > 1 &&
      !brands.has(key) &&
      !isCommon(key) &&
      (sharing.some(({ isNamed }) => isNamed) || (sharing.every(({ isWord }) => isWord) && isCoined(key))),
  );
  return new Map(found.map(([key, sharing]) => [key, sharing.map(({ listing }) => listing)]));
}

/** Whether a word is in no list of words; too short ones may be abbreviations. */
function isCoined(key: string): boolean {
  return /^[a-z]{5,}$/.test(key) && !PLATFORMS.has(key) && !loadWordLists().bits.has(key);
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
