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

test('a product has a name of its own when its site has it too', () => {
  expect(brandsOf(['Inkwell Boards', 'https://www.inkwell.example/'], 'Inkwell for Jira')).toEqual(['inkwell']);
  expect(brandsOf(['Ink Well Boards', 'https://inkwell.example/a'], 'Inkwell')).toEqual(['inkwell']);
  expect(brandsOf(['quill.io Boards', 'https://acme.example'], 'quill.io for Jira')).toEqual(['quillio']);
});

test.each([
  ['the site has another name', ['Inkwell', 'https://lantern.example'], 'Inkwell for Jira'],
  ['it is the company’s site', ['Inkwell', 'https://acme.example'], 'Inkwell for Jira'],
  ['it is the company’s name', ['Acme Boards', 'https://acme.io'], 'Acme for Jira'],
  ['it is the company’s name with its ending', ['Acme.io Boards', 'https://acme.example'], 'Acme.io for Jira'],
  ['it is a common name', ['Calendar', 'https://calendar.example'], 'Calendar for Jira'],
  ['no other marketplace has it', ['Inkwell', 'https://inkwell.example'], 'Lantern for Jira'],
] as const)('a product has no name of its own when %s', (_, listing, other) => {
  expect(brandsOf(listing, other)).toEqual([]);
});

test('a product has no name of its own when the company’s site is not known', () => {
  expect(brandsOf(['Inkwell Boards', 'https://inkwell.example'], 'Inkwell for Jira', null)).toEqual([]);
});
