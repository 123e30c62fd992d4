import { derivedNumber, type LikeForLike, type MarketplaceSummary } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LikeForLikeCell, likeForLikeWords } from './like-for-like.tsx';

const number = (value: number, method: 'count' | 'like_for_like_30d' = 'count') =>
  derivedNumber({ value, kind: 'exact', day: '2026-11-20', source: 'toy', method });
const TOTALS = {
  ...{ comparedPlugins: 5, comparedBefore: 100, comparedTotal: 110 },
  ...{ newPlugins: 4, newTotal: 12_000, gonePlugins: 2, goneTotal: 8_100_000 },
};

function summaryOf(totals: Partial<typeof TOTALS>): MarketplaceSummary {
  const likeForLike30d = Object.fromEntries(
    Object.entries({ ...TOTALS, ...totals }).map(([field, value]) => [field, number(value)]),
  ) as unknown as LikeForLike;
  return { primaryTotalChange30d: number(0.1, 'like_for_like_30d'), likeForLike30d } as MarketplaceSummary;
}

function lines(totals: Partial<typeof TOTALS> = {}) {
  return renderToStaticMarkup(<LikeForLikeCell summary={summaryOf(totals)} />)
    .split('<span class="block')
    .map((line) => line.replace(/^[^<]*">/, '').replace(/<[^>]+>/g, ''));
}

describe('the change of a total', () => {
  test('has what is new and what is gone on a line of its own', () => {
    expect(lines()).toEqual(['up ▲ 10 %', '4 new (+12k), 2 gone (−8.1M)']);
    expect(likeForLikeWords(summaryOf({}))).toBe('like for like over 5 plugins; 4 new (+12k), 2 gone (−8.1M)');
  });

  test('has no such line where nothing is new or gone', () =>
    expect(lines({ newPlugins: 0, gonePlugins: 0 })).toEqual(['up ▲ 10 %']));
});
