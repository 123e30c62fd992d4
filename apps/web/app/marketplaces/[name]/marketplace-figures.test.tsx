import type { MarketplaceInfo } from '@pi/domain';
import { derivedNumber, type MarketplaceFigures as Figures } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MarketplaceFigures } from './marketplace-figures.tsx';

const DAY = '2026-11-20';
const INFO = {
  ...{ name: 'toy', title: 'Toy', primaryMetric: 'users', imageHosts: [] },
  numbers: { users: { label: 'Users', meaning: '' } },
} as unknown as MarketplaceInfo;
const count = (value: number) => derivedNumber({ value, kind: 'exact', day: DAY, source: 'toy', method: 'count' });

/** The number of plugins and its note, of a marketplace with so many missing ones. */
function pluginsOf(missing: number): string {
  const unknown = { companies: null, primaryTotal: null, primaryMedian: null, primaryTotalChange30d: null };
  const summary = { ...unknown, plugins: count(812), missing: count(missing), likeForLike30d: null };
  const nothing = { primaryP90: null, ratingAverage: null, histogram: [], days: [], topCompanies: [], changes: [] };
  const figures = { ...nothing, summary } as unknown as Figures;
  const markup = renderToStaticMarkup(
    <MarketplaceFigures info={INFO} figures={figures} day={DAY}>
      {null}
    </MarketplaceFigures>,
  );
  const [text = ''] = /Plugins.*?Companies/.exec(markup.replace(/<[^>]+>/g, ' ')) ?? [];
  return text.replace(/\s+/g, ' ');
}

describe('the number of plugins of a marketplace', () => {
  test('is of those listed on the day; the missing ones are beside it', () =>
    expect(pluginsOf(135)).toBe('Plugins 812 listed on 20 Nov 2026, and 135 missing Companies'));

  test('has no note of missing ones where there are none', () =>
    expect(pluginsOf(0)).toBe('Plugins 812 listed on 20 Nov 2026 Companies'));
});
