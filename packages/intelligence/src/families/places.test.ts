import { expect, test } from 'vitest';
import { isPlainPlatform, readPlaces } from './places.ts';

test.each([
  [['chrome'], 'firefox', ['chrome'], ['browser']],
  [[], 'firefox', [], ['browser']],
  [['gmail'], 'chrome-web-store', ['gmail'], ['gmail']],
  [['google', 'workspace'], 'google-workspace', [], ['google-workspace']],
  [['visual', 'studio', 'code'], 'vs-code', ['code', 'studio', 'visual'], ['editor']],
  [['woocommerce'], 'wordpress', ['woocommerce'], ['site']],
  [[], 'shopify', [], ['site']],
  [['salesforce'], 'google-workspace', ['salesforce'], ['salesforce']],
  [[], 'salesforce-appexchange', [], ['salesforce']],
  [[], 'obsidian', [], ['obsidian']],
])('a plugin for %j at %s runs in places of the kind %j', (platforms, marketplace, stated, kinds) => {
  expect(readPlaces(platforms, marketplace)).toEqual({ stated, kinds });
});

test('words for browsers, editors, sites and vague ones say little of what a plugin does', () => {
  expect(['web', 'chrome', 'shop', 'ide', 'gmail', 'forms', 'photo'].filter(isPlainPlatform)).toEqual([
    'web',
    'chrome',
    'shop',
    'ide',
  ]);
});
