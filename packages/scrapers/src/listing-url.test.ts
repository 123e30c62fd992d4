import type { Listing } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoreResponse } from './contract.ts';
import { readListingUrl } from './listing-url.ts';
import { registry } from './registry.ts';

test('a text that is no address of a listing is none, whatever it is', () => {
  for (const text of ['', 'dark mode', 'acme.dev', 'https://', 'https://example.com/plugins/a', 'a/b', '::'])
    expect(readListingUrl(text), text).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => readListingUrl(text) === undefined),
    { numRuns: 30 },
  );
  fc.assert(
    fc.property(fc.webUrl(), (url) => void readListingUrl(url)),
    { numRuns: 30 },
  );
});

test('pages of a store that are about no plugin are none', () => {
  for (const url of [
    'https://chromewebstore.google.com/category/extensions',
    'https://apps.shopify.com/categories/marketing',
    'https://apps.shopify.com/',
    'https://www.raycast.com/store',
    'https://plugins.jetbrains.com/vendor/1',
  ])
    expect(readListingUrl(url), url).toBeUndefined();
});

test.each([
  [
    'chromewebstore.google.com/detail/eye-dropper/hmdcmlfkchdmnmnmheododdhjedfccka?hl=de',
    'hmdcmlfkchdmnmnmheododdhjedfccka',
  ],
  [
    'https://chrome.google.com/webstore/detail/a/hmdcmlfkchdmnmnmheododdhjedfccka/related',
    'hmdcmlfkchdmnmnmheododdhjedfccka',
  ],
  ['https://open-vsx.org/extension/redhat/java/reviews', 'redhat.java'],
  ['https://marketplace.visualstudio.com/items?ssr=false&itemName=ms-python.python', 'ms-python.python'],
  ['HTTPS://WWW.RAYCAST.COM/thomas/spotify', 'thomas/spotify'],
  ['https://de.wordpress.org/plugins/contact-form-7/#reviews', 'contact-form-7'],
  ['https://plugins.jetbrains.com/plugin/7973-sonarlint/versions', '7973'],
  ['https://apps.shopify.com/judgeme/reviews?page=2', 'judgeme'],
  ['https://www.figma.com/community/plugin/1234567890/name', '1234567890'],
])('%s is of the plugin %s', (url, id) => expect(readListingUrl(url)).toMatchObject({ id }));

test.each([
  ['https://addons.mozilla.org/de/firefox/addon/ublock-origin/', 'firefox', 'ublock origin'],
  [
    'https://marketplace.atlassian.com/apps/6820/scriptrunner-for-jira?tab=overview',
    'atlassian',
    'scriptrunner for jira',
  ],
])('%s has words to search for', (url, marketplace, words) =>
  expect(readListingUrl(url)).toEqual({ marketplace, words }),
);

describe.each([...registry])('%s', (name, adapter) => {
  test('finds its sample listings by their own addresses', async () => {
    const { SAMPLE_UNITS }: { SAMPLE_UNITS: StoreResponse[][] } = await import(`./marketplaces/${name}/test-sample.ts`);
    for (const listing of SAMPLE_UNITS.flatMap((unit) => adapter.parse(unit).listings)) expectFound(name, listing);
  });
});

// An app of Atlassian is addressed by a number that is not its id, or by its key.
function expectFound(marketplace: string, { url, externalId }: Listing) {
  const found = readListingUrl(url);
  if (!found) return expect(url).not.toContain(externalId);
  expect(found, url).toMatchObject({ marketplace });
  if ('id' in found) expect(found.id, url).toBe(externalId);
}
