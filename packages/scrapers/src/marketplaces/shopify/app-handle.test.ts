import { describe, expect, test } from 'vitest';
import { appUrl, handleInUrl } from './app-handle.ts';

describe('handleInUrl', () => {
  test.each([
    [undefined],
    [''],
    ['https://apps.shopify.com/'],
    ['https://apps.shopify.com/search?q=moss'],
    ['https://apps.shopify.com/partners/moss'],
    ['https://apps.shopify.com/browse/all'],
    ['https://apps.shopify.com/sitemap.xml'],
    ['https://elsewhere.example/moss'],
    ['http://['],
  ])('finds none in %s', (url) => {
    expect(handleInUrl(url)).toBeUndefined();
  });

  test.each([
    ['https://apps.shopify.com/moss-ledger'],
    ['https://apps.shopify.com/moss-ledger?locale=de'],
    ['https://apps.shopify.com/moss-ledger/reviews?page=2'],
    ['/moss-ledger'],
  ])('finds it in %s', (url) => {
    expect(handleInUrl(url)).toBe('moss-ledger');
  });

  test('finds it in the address that is asked for', () => {
    expect(handleInUrl(appUrl('moss-ledger'))).toBe('moss-ledger');
  });
});
