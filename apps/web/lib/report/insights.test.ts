import type { ApiNumber, ChangeItem, ReportCompany, ReportMover, StoreQuarter } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { formatDay } from '#lib/format.ts';
import { type InsightFigures, reportInsights } from './insights.ts';

const NOTHING: InsightFigures = { stores: [], growing: [], companies: [], hands: [], permissions: [] };
const TITLES: Record<string, { title: string; unit: string }> = {
  chrome: { title: 'Chrome Web Store', unit: 'users' },
  code: { title: 'VS Code Marketplace', unit: 'installs' },
};
const wordsOf = (name: string) => TITLES[name] ?? { title: name, unit: 'users' };

function number(value: number, more: Partial<ApiNumber> = {}): ApiNumber {
  return {
    ...{ value, kind: 'exact', origin: 'derived', day: '2026-11-28', source: 'chrome', method: 'count' },
    ...more,
  };
}

function store(marketplace: string, values: Partial<StoreQuarter> = {}): StoreQuarter {
  return {
    ...{ marketplace, from: '2026-10-01', to: '2026-11-28', readDays: number(59) },
    ...{ pluginsBefore: null, plugins: null, companies: null, appeared: null, disappeared: null },
    ...{ primaryTotalBefore: null, primaryTotal: null, primaryTotalChange30d: null },
    ...{ changedHands: null, riskier: null, priceChanges: null },
    ...{ rating: null, ratingCount: null, medianPriceUsd: null, pricedPlugins: null },
    ...values,
  };
}

function mover(values: Partial<ReportMover> = {}): ReportMover {
  return {
    ...{ id: 'chrome:a', marketplace: 'chrome', externalId: 'a', name: 'Tab Otter', iconUrl: null },
    ...{ companySlug: null, companyName: null, developerName: null, period: 30 },
    number: number(70_000, { origin: 'reported', kind: 'rounded', method: null }),
    change: {
      ...number(0.4),
      ...{ low: 0.3, high: 0.5, gain: 20_000, before: { value: 50_000, kind: 'rounded' } },
    },
    ...{ gainPerDay: null, gainPerDayBefore: null, gainChange: null },
    ...values,
  };
}

const textsOf = (figures: Partial<InsightFigures>) =>
  reportInsights({ ...NOTHING, ...figures }, wordsOf).map(({ text }) => text);

describe('the key insights of a quarter', () => {
  test('are none where nothing is known, and none of what did not happen', () => {
    expect(textsOf({})).toEqual([]);
    expect(textsOf({ stores: [store('chrome')] })).toEqual([]);
    const still = { appeared: number(0), changedHands: number(0), riskier: number(0) };
    expect(textsOf({ stores: [store('chrome', { ...still, primaryTotalChange30d: number(-0.1) })] })).toEqual([]);
  });

  test('say how many plugins the largest marketplace lists, and since when how many more', () => {
    const sizes = { plugins: number(1234), pluginsBefore: number(1200), companies: number(1) };
    const other = store('code', { plugins: number(1000), companies: number(900) });
    expect(textsOf({ stores: [store('chrome', sizes), other] })).toEqual([
      'Chrome Web Store lists the most plugins of the marketplaces read: 1,234, by 1 company, on 28 Nov 2026, +34 since 1 Oct 2026.',
    ]);
    const one = { ...sizes, from: '2026-11-28' };
    expect(textsOf({ stores: [store('chrome', one), other] })[0]).toMatch(/1 company, on 28 Nov 2026\.$/);
  });

  test('compare marketplaces by counts of plugins and shares, and never add their numbers', () => {
    const stores = [
      store('chrome', { appeared: number(3), disappeared: number(1), primaryTotalChange30d: number(0.01) }),
      store('code', { appeared: number(9), disappeared: number(0), primaryTotalChange30d: number(0.0312) }),
    ];
    expect(textsOf({ stores })).toEqual([
      'Most plugins came to VS Code Marketplace: 9 were listed and 0 were delisted from 1 Oct 2026 to 28 Nov 2026.',
      'Like for like, the sum of installs grew most in VS Code Marketplace: by 3.1 % in the 30 days to 28 Nov 2026.',
    ]);
  });

  test('call no growth that which is shown as none', () => {
    const stores = [0, 0.0004].map((change) => store(`store ${change}`, { primaryTotalChange30d: number(change) }));
    expect(textsOf({ stores })).toEqual([]);
  });

  test('call nothing the most that is one plugin, that others have too, or that nothing is compared with', () => {
    const of = (more: Partial<StoreQuarter>) => store('chrome', more);
    const hands = [of({ changedHands: number(1) }), store('code', { changedHands: number(0) })];
    expect(textsOf({ stores: hands })).toEqual([]);
    expect(textsOf({ stores: [of({ appeared: number(3) }), store('code', { appeared: number(3) })] })).toEqual([]);
    const rated = { rating: number(4), ratingCount: number(9), plugins: number(9), companies: number(2) };
    expect(textsOf({ stores: [of(rated)] })).toEqual([]);
    expect(textsOf({ stores: [of(rated), store('code')] })).toEqual([]);
  });

  test('name the plugin that grew fastest, by its numbers, or by the gains of a counter', () => {
    const gains = { gainPerDay: number(120.4), gainPerDayBefore: number(40), gainChange: number(2) };
    const growing = [mover(), mover({ name: 'Second' }), mover({ marketplace: 'code', name: 'Lint Fox', ...gains })];
    expect(textsOf({ stores: [store('chrome'), store('code')], growing })).toEqual([
      'Of plugins with at least 10k users and listed for 60 days, Tab Otter grew fastest in Chrome Web Store: from ≈50k to ≈70k users in the 30 days to 28 Nov 2026.',
      'Of plugins with at least 10k installs and listed for 60 days, Lint Fox grew fastest in VS Code Marketplace: 120 installs a day in the 30 days to 28 Nov 2026, against 40 a day in the 30 days before.',
    ]);
    expect(textsOf({ stores: [store('chrome')], growing: [mover({ number: null })] })).toEqual([]);
    const same = { gainPerDay: number(3.41), gainPerDayBefore: number(3.38) };
    expect(textsOf({ stores: [store('chrome')], growing: [mover(same)] })).toEqual([]);
  });

  test('name the company that holds most of a marketplace, ratings and prices with their days', () => {
    const company: ReportCompany = {
      ...{ slug: 'otter', name: 'Otter', marketplace: 'chrome', pluginCount: number(2), users: number(9) },
      ...{ downloads: null, rating: null, ratingCount: null, share: number(0.23) },
    };
    const stores = [
      store('chrome', { rating: number(4.34), ratingCount: number(12_345), medianPriceUsd: number(3) }),
      store('code', { rating: number(4.1), medianPriceUsd: number(4.5), pricedPlugins: number(45) }),
    ];
    expect(textsOf({ stores, companies: [company, { ...company, name: 'B', share: number(0.1) }] })).toEqual([
      'No company holds more of a marketplace than Otter: 23 % of the users of Chrome Web Store, with 2 plugins, as of 28 Nov 2026.',
      'Ratings are highest in Chrome Web Store: 4.3 of 5 on average over 12,345 ratings, as of 28 Nov 2026.',
      'Prices are highest in VS Code Marketplace: the median of the lowest paid tier is $4.50 a month over 45 plugins that state one in USD, as of 28 Nov 2026.',
    ]);
  });

  test('say of one plugin that it states a price', () => {
    const of = (price: number) => ({ medianPriceUsd: number(price), pricedPlugins: number(1) });
    const stores = [store('chrome', of(3)), store('code', of(4))];
    expect(textsOf({ stores })[0]).toContain('over 1 plugin that states one in USD');
  });

  test('count owners and permissions of one marketplace, which each names with its days', () => {
    const stores = [
      store('chrome', { changedHands: number(2), riskier: number(2) }),
      store('code', { changedHands: number(0) }),
    ];
    const insights = reportInsights({ ...NOTHING, stores }, wordsOf);
    expect(insights.map(({ text }) => text)).toEqual([
      'Most plugins changed hands in Chrome Web Store: 2 from 1 Oct 2026 to 28 Nov 2026.',
      '2 plugins of Chrome Web Store asked for a permission of high risk from 1 Oct 2026 to 28 Nov 2026 and are of high risk now.',
    ]);
    const risky = { marketplace: 'chrome', pluginName: 'Tab Otter', metric: 'users', number: number(9) } as ChangeItem;
    const of = (riskier: number) =>
      textsOf({ stores: [store('chrome', { riskier: number(riskier) })], permissions: [risky] })[0];
    expect(of(1)).toMatch(/and is of high risk now, Tab Otter with 9 users\.$/);
    expect(of(2)).toMatch(/and are of high risk now, the largest of them Tab Otter with 9 users\.$/);
    for (const { text, marketplace, from, to } of insights) {
      expect({ marketplace, from, to }).toEqual({ marketplace: 'chrome', from: '2026-10-01', to: '2026-11-28' });
      for (const word of ['Chrome Web Store', formatDay(from), formatDay(to)]) expect(text).toContain(word);
    }
  });
});
