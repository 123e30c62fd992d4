import type { MarketplaceInfo, RevenueStep } from '@pi/domain';
import { estimatedRevenue, type Plugin, type PluginExtraction, type PluginRevenue } from '@pi/domain/api';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Prices } from './prices.tsx';
import { Revenue } from './revenue.tsx';

const INFO = {
  title: 'Toy',
  primaryMetric: 'users',
  revenue: { countBasis: 'people', buyers: 'consumers' },
} as MarketplaceInfo;
const PLUGIN = { users: { value: 5 }, ratingCount: null } as Plugin;
const OF = { day: '2026-11-20', source: 'toy' };

function wordsOf(part: ReactElement): string {
  return renderToStaticMarkup(part)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const step = (name: RevenueStep['name'], numbers: number[], unit: RevenueStep['unit']): RevenueStep => {
  const [low = 0, point = 0, high = 0] = numbers;
  return { name, low, point, high, unit, reason: `Why ${name}.` };
};
const REVENUE: PluginRevenue = {
  estimate: estimatedRevenue({ estimate: { lower: 1200, point: 5400, upper: 24_000 }, ...OF, version: 1 }),
  ownerKind: 'single',
  ownerSource: 'derived',
  steps: [
    step('count', [10_000, 10_000, 14_000], 'users'),
    step('active', [0.6, 0.9, 1], 'share'),
    step('paying', [0.003, 0.01, 0.03], 'share'),
    step('price', [24, 60, 120], 'usd_per_year'),
  ],
  missing: ['The price is not stated.'],
};

describe('the revenue of a plugin', () => {
  test('without an estimate says why there is none', () => {
    expect(wordsOf(<Revenue details={{ revenue: null, plugin: PLUGIN }} info={INFO} />)).toContain(
      'Not estimated yet.',
    );
    expect(
      wordsOf(<Revenue details={{ revenue: null, plugin: PLUGIN }} info={{ ...INFO, revenue: undefined }} />),
    ).toContain('Revenue is not estimated for the Toy.');
    const none = { revenue: null, plugin: { users: null, ratingCount: null } as Plugin };
    expect(wordsOf(<Revenue details={none} info={INFO} />)).toContain('the store shows neither users nor ratings');
    const unknown = { ...REVENUE, estimate: null, steps: [], missing: ['The store shows no number of users.'] };
    expect(wordsOf(<Revenue details={{ revenue: unknown, plugin: PLUGIN }} info={INFO} />)).toContain(
      'No estimate: a step of it is not known. Not known The store shows no number of users.',
    );
  });

  test('is an interval with its mark, its steps, what is missing, its owner, its day and its method', () => {
    const words = wordsOf(<Revenue details={{ revenue: REVENUE, plugin: PLUGIN }} info={INFO} />);
    expect(words).toContain('$1.2k–24k est. About $5.4k. The interval is meant to contain the truth in 80 % of cases.');
    expect(words).toContain('Users 10k 10k 14k Why count. × In use 60 % 90 % 100 % Why active.');
    expect(words).toContain('× Who pay 0.3 % 1 % 3 % Why paying. × Pay a year $24 $60 $120 Why price.');
    expect(words).toContain('= USD a year $1.2k $5.4k $24k');
    expect(words).toContain('Not known The price is not stated.');
    expect(words).toContain('The owner is a maker of one product (derived from its other plugins) .');
    expect(words).toContain('Estimated on 20 Nov 2026 by method v1, how often it is right');
  });

  test('has a bar on an axis of decades, with its point', () => {
    const markup = renderToStaticMarkup(<Revenue details={{ revenue: REVENUE, plugin: PLUGIN }} info={INFO} />);
    expect(markup).toContain('aria-label="$1.2k–24k, about $5.4k, on an axis in powers of ten"');
    expect(wordsOf(<Revenue details={{ revenue: REVENUE, plugin: PLUGIN }} info={INFO} />)).toContain('$1k $10k $100k');
  });

  test('of nothing has no bar', () => {
    const nothing = estimatedRevenue({ estimate: { lower: 0, point: 0, upper: 0 }, ...OF, version: 1 });
    const markup = renderToStaticMarkup(
      <Revenue details={{ revenue: { ...REVENUE, estimate: nothing }, plugin: PLUGIN }} info={INFO} />,
    );
    expect(markup).not.toContain('role="img"');
  });
});

describe('what was read out of a listing', () => {
  const amount = (value: number) =>
    ({ value, kind: 'exact', origin: 'derived', ...OF, method: 'stated_price' }) as const;
  const EXTRACTION: PluginExtraction = {
    ...{ ...OF, origin: 'derived', method: 'extraction_3', pricingModel: 'freemium', priceUsd: null },
    tiers: [{ name: 'Pro', amount: amount(9), currency: 'EUR', period: 'month', per: 'user' }],
    ...{ integrations: ['Slack', 'Jira'], tags: ['notes', 'dark mode'] },
  };

  test('has prices as stated, products it works with, and tags that lead to their lists', () => {
    const words = wordsOf(<Prices path="/plugins/toy:a" extraction={EXTRACTION} />);
    expect(words).toContain('read from the listing by rules on 20 Nov 2026');
    expect(words).toContain('Pro €9 a month per user Works with Slack Jira Tags notes dark mode');
    expect(renderToStaticMarkup(<Prices path="/plugins/toy:a" extraction={EXTRACTION} />)).toContain(
      'href="/tags/dark%20mode"',
    );
  });

  test('says what the listing does not say', () => {
    const none = { ...EXTRACTION, tiers: [], integrations: [], tags: [], pricingModel: null };
    expect(wordsOf(<Prices path="/plugins/toy:a" extraction={none} />)).toMatch(
      /states no price\. Works with The listing names no product .* Tags Its text has too few words for a tag\.$/,
    );
    expect(wordsOf(<Prices path="/plugins/toy:a" extraction={null} />)).toBe('');
  });
});
