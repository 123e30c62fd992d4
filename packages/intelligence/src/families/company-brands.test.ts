import { expect, test } from 'vitest';
import { companyBrands } from './company-brands.ts';

test.each([
  ['acme', null, ['acme']],
  ['acmes', null, ['acme']],
  ['acmesoftware', null, ['acmesoftware', 'acme']],
  ['software', null, ['software']],
  ['harbourmakers', 'lantern.example', ['harbourmaker', 'lantern']],
  ['acme', 'acme.co.uk', ['acme']],
  ['', null, []],
])('the company %s at %s is mentioned as %j', (nameKey, siteDomain, brands) => {
  expect([...companyBrands({ nameKey, siteDomain })]).toEqual(brands);
});
