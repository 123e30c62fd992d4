import { LARGE_OWNERS } from '@pi/intelligence';
import { marketplaceInfos } from '@pi/scrapers/info';
import { expect, test } from 'vitest';

test('large owners run marketplaces that are registered', () => {
  const known = new Set(marketplaceInfos.map(({ name }) => name));
  const run = LARGE_OWNERS.flatMap(({ runs = [] }) => runs);
  expect(run.length).toBeGreaterThan(0);
  expect(run.filter((name) => !known.has(name))).toEqual([]);
});
