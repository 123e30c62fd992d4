import type { MarketplaceInfo } from '@pi/domain';
import { derivedNumber, type MarketplaceFigures } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MarketFacts } from './market-facts.tsx';

const DAY = '2026-11-20';
const INFO = {
  ...{ name: 'toy', title: 'Toy', primaryMetric: 'users', imageHosts: [] },
  numbers: { users: { label: 'Users', meaning: '' } },
} as unknown as MarketplaceInfo;
const count = (value: number) => derivedNumber({ value, kind: 'exact', day: DAY, source: 'toy', method: 'count' });

function wordsOf(missing: number, facts: object = {}): string {
  const summary = {
    ...{ plugins: count(812), companies: count(406), missing: count(missing), primaryTotal: count(4_100) },
    ...{ primaryMedian: count(61), primaryTotalChange30d: null, likeForLike30d: null },
  };
  const unknown = {
    ...{ primaryAverage: null, rating: null, ratingCount: null, ratingsPer1000: null, medianPriceUsd: null },
    ...{ pricedPlugins: count(0), appeared30d: count(21), disappeared30d: count(4), changedHands30d: count(3) },
  };
  const figures = { summary, facts: { ...unknown, ...facts } } as unknown as MarketplaceFigures;
  return renderToStaticMarkup(<MarketFacts info={INFO} figures={figures} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the facts of a marketplace', () => {
  test('have the missing plugins beside those listed, where there are any', () => {
    expect(wordsOf(135)).toContain('Plugins 812 +21 −4 · 30 d, and 135 missing Companies 406 2.0 plugins each');
    expect(wordsOf(0)).toContain('Plugins 812 +21 −4 · 30 d Companies');
  });

  test('are dashes with reasons where nothing is known', () => {
    expect(wordsOf(0)).toContain('Median price – unknown: no plugin states a price in USD');
    expect(wordsOf(0)).toContain('Ratings – unknown');
  });

  test('say what an average is of', () => {
    const facts = { rating: count(4.4), ratingCount: count(79_000_000), ratingsPer1000: count(19.4) };
    expect(wordsOf(0, facts)).toContain('Rating 4.4 ★ of 5 stars weighted by 79M Ratings 19 per 1,000 users');
  });

  test('link the changes of hands', () => expect(wordsOf(0)).toContain('Changed hands 3 in 30 days'));
});
