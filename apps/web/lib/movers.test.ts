import type { MarketplaceInfo, PrimaryMetric } from '@pi/domain';
import { marketplaceInfos } from '@pi/scrapers/info';
import { expect, test } from 'vitest';
import { movingNumbers } from './movers.ts';

const [first] = marketplaceInfos;
const info = (name: string, primaryMetric: PrimaryMetric, isCumulative?: boolean): MarketplaceInfo => {
  if (!first) throw new Error('the registry is empty');
  return { ...first, name, primaryMetric, numbers: { [primaryMetric]: { label: 'L', meaning: 'M.', isCumulative } } };
};

test('users that may fall and counters move; downloads that start again with each release do not', () => {
  const infos = [info('a', 'users'), info('b', 'downloads', true), info('c', 'downloads'), info('d', 'ratingCount')];
  expect(movingNumbers(infos)).toEqual([
    { marketplace: 'a', number: 'users', isCumulative: false },
    { marketplace: 'b', number: 'downloads', isCumulative: true },
  ]);
});
