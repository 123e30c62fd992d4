import { describe, expect, test } from 'vitest';
import { productPage } from './product-page.ts';

const SITE = 'acme.example';

describe('productPage', () => {
  test.each([
    ['the company’s home page', 'https://www.acme.example/'],
    ['its home page in a language', 'https://acme.example/de/'],
    ['a page for all its products', 'https://acme.example/en/products'],
    ['its help desk', 'https://help.acme.example'],
    ['a page for support at its help desk', 'https://help.acme.example/en-us/support/'],
    ['a page of a shared host', 'https://docs.google.com/document/d/1'],
    ['a person of a code host', 'https://github.com/acme'],
    ['a repository for all products', 'https://github.com/acme/plugins'],
    ['the folder of all products in a repository', 'https://github.com/acme/monorepo/tree/main/packages'],
    ['a page of the code host', 'https://github.com/sponsors/acme'],
    ['an IP address', 'http://127.0.0.1/tabs'],
    ['text that is no address', 'acme tabs'],
  ])('gives null for %s', (_, address) => {
    expect(productPage(address, SITE)).toBeNull();
  });

  test.each([
    ['a page below the company’s', 'https://www.acme.example/Tabs/?from=store#top', 'acme.example/tabs'],
    ['the same page in a language', 'http://acme.example/fr/tabs', 'acme.example/tabs'],
    ['a page among the products', 'https://acme.example/products/tabs', 'acme.example/products/tabs'],
    ['a subdomain of the company’s domain', 'https://tabs.acme.example', 'tabs.acme.example'],
    ['another domain', 'https://tabs.example/', 'tabs.example'],
    ['a project of a code host', 'https://github.com/Acme/Tabs/issues', 'github.com/acme/tabs'],
    ['a folder of a project', 'https://github.com/acme/monorepo/tree/main/tabs', 'github.com/acme/monorepo/tabs'],
    [
      'a folder at another code host',
      'https://gitlab.com/acme/monorepo/-/tree/main/tabs',
      'gitlab.com/acme/monorepo/tabs',
    ],
  ])('gives the page of a product for %s', (_, address, page) => {
    expect(productPage(address, SITE)).toBe(page);
  });

  test('gives null for a home page when the company’s site is not known', () => {
    expect(productPage('https://tabs.example/', null)).toBeNull();
    expect(productPage('https://tabs.example/saver', null)).toBe('tabs.example/saver');
  });
});
