import type { MarketplaceInfo } from '@pi/domain';
import {
  derivedNumber,
  type EarningPlugin,
  estimatedRevenue,
  estimatePerUser,
  type MarketplaceEarning,
  reportedNumber,
} from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RevenueChart } from './revenue-chart.tsx';

const OF = { day: '2026-11-20', source: 'firefox' };
const INFO = {
  ...{ name: 'firefox', title: 'Firefox Add-ons', primaryMetric: 'users' },
  numbers: { users: { label: 'Users', meaning: '' } },
} as MarketplaceInfo;

function plugin(name: string, users: number, point: number, rating: number | null = null): EarningPlugin {
  const revenue = estimatedRevenue({ estimate: { lower: point / 4, point, upper: point * 4 }, ...OF, version: 1 });
  return {
    ...{ id: `firefox:${name}`, name, number: reportedNumber({ value: users, ...OF }) },
    ...{ rating: reportedNumber({ value: rating, ...OF }), revenue, revenuePerUser: estimatePerUser(revenue, users) },
  };
}

function earningOf(plugins: EarningPlugin[], estimated: number, earning = plugins.length): MarketplaceEarning {
  const count = (value: number) => derivedNumber({ value, kind: 'exact', method: 'count', ...OF });
  return { estimated: count(estimated), earning: count(earning), least: 1000, plugins };
}

const markupOf = (earning: MarketplaceEarning | null) =>
  renderToStaticMarkup(<RevenueChart info={INFO} earning={earning} day={OF.day} />);
const wordsOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the chart of revenue', () => {
  test('is left out without two estimates', () => {
    expect(markupOf(null)).toBe('');
    expect(markupOf(earningOf([plugin('one', 5000, 100)], 1))).toBe('');
  });

  const rows = [plugin('Tab Notes', 200_000, 60_000, 4.7), plugin('Clip Sync', 1000, 900, 2.1), plugin('C', 9000, 50)];
  const markup = markupOf(earningOf(rows, 12));

  test('says from how many users plugins are shown, how many are left out, and what colors say', () => {
    expect(wordsOf(markup)).toContain(
      '3 plugins from 1,000 users on; 9 with fewer, or thought to earn less or nothing, are left out',
    );
    expect(wordsOf(markup)).toContain('Rating: 4.5 and more below 3.5 no rating');
    expect(wordsOf(markupOf(earningOf(rows, 12, 8)))).toContain('The 3 highest estimates from 1,000 users on');
  });

  test('has a table of the same numbers, lines of equal revenue, and the mark of an estimate', () => {
    expect(wordsOf(markup)).toMatch(/Tab Notes 200,000 \$15k–240k \$0\.3 4\.7/);
    expect(wordsOf(markup)).toContain('$10k a year');
    expect(markup).toContain('title="Tab Notes: $15k–240k a year (est.), 200k users, 4.7 ★"');
  });
});
