import { marketplaceInfos } from '@pi/scrapers/info';
import { expect, test } from 'vitest';
import { shortStoreTitle } from './store-title.ts';

test.each([
  ['chrome-web-store', 'Chrome'],
  ['firefox', 'Firefox'],
  ['home-assistant', 'Home Assistant'],
  ['obsidian', 'Obsidian'],
  ['open-vsx', 'Open VSX'],
  ['no-such-store', 'no-such-store'],
])('%s is %s for short', (name, title) => expect(shortStoreTitle(name)).toBe(title));

test('the short titles of all stores differ', () => {
  const titles = marketplaceInfos.map(({ name }) => shortStoreTitle(name));
  expect(new Set(titles).size).toBe(titles.length);
});
