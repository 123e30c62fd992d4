import { expect, test } from 'vitest';
import { compareListings } from './compared-listing.ts';
import { productBrands } from './product-brands.ts';

const BRANDS = new Set(['acme']);

/** The keys of products' own names in two listings, of Chrome and of Jira. */
function brandsOf(
  [name, websiteUrl]: readonly [name: string, websiteUrl: string],
  other: string,
  siteDomain: string | null = 'acme.example',
): string[] {
  const company = { nameKey: 'acme', siteDomain };
  const listings = [
    { id: 1, marketplace: 'chrome-web-store', name, websiteUrl, isListed: true },
    { id: 2, marketplace: 'atlassian', name: other, websiteUrl: null, isListed: true },
  ];
  return [...productBrands(compareListings(listings, company, BRANDS), company, BRANDS).keys()];
}

test('a product has a name of its own when a site has it, it is an address, or a word of no language', () => {
  expect(brandsOf(['Lantern Boards', 'https://www.lantern.example/'], 'Lantern for Jira')).toEqual(['lantern']);
  expect(brandsOf(['Lan Tern Boards', 'https://lantern.example/a'], 'Lantern')).toEqual(['lantern']);
  expect(brandsOf(['quill.io Boards', 'https://acme.example'], 'quill.io for Jira')).toEqual(['quillio']);
  expect(brandsOf(['Lanternify Boards', 'https://acme.example'], 'Lanternify for Jira')).toEqual(['lanternify']);
});

test.each([
  ['the site has another name', ['Lantern', 'https://compass.example'], 'Lantern for Jira'],
  ['it is the company’s site', ['Lantern', 'https://acme.example'], 'Lantern for Jira'],
  ['it is the company’s name', ['Acme Boards', 'https://acme.io'], 'Acme for Jira'],
  ['it is the company’s name with its ending', ['Acme.io Boards', 'https://acme.example'], 'Acme.io for Jira'],
  ['it is a common name', ['Calendar', 'https://calendar.example'], 'Calendar for Jira'],
  ['no other marketplace has it', ['Lantern', 'https://lantern.example'], 'Compass for Jira'],
] as const)('a product has no name of its own when %s', (_, listing, other) => {
  expect(brandsOf(listing, other)).toEqual([]);
});

test('a product has no name of its own when the company’s site is not known', () => {
  expect(brandsOf(['Lantern Boards', 'https://lantern.example'], 'Lantern for Jira', null)).toEqual([]);
});
