import { addDays, type MarketplaceInfo } from '@pi/domain';
import type { ComparedPlugin } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { compareChart, compareLimits } from './compare-chart.ts';
import { parseCompareView } from './compare-view.ts';
import type { Compared } from './compared.ts';

const UNTIL = '2026-11-10';

function compared(name: string, numbers: number[], values: Partial<Compared> = {}): Compared {
  const plugin = { id: `toy:${name}`, name, marketplace: 'toy' } as ComparedPlugin;
  const start = addDays(UNTIL, 1 - numbers.length);
  return {
    plugin,
    pluginId: 1,
    info: { title: 'Toy' } as MarketplaceInfo,
    ...{ number: 'users', label: 'Users', isCumulative: false },
    values: numbers.map((value, index) => ({ day: addDays(start, index), value, kind: 'exact', source: null })),
    ...values,
  };
}

function chart(all: Compared[], slots = all.map(({ plugin }) => plugin.id), params = {}) {
  return compareChart(all, slots, parseCompareView(params, compareLimits(all)), UNTIL);
}

describe('what a comparison allows', () => {
  test('are numbers where all count the same, and gains where all are counters', () => {
    const [users, other] = [compared('a', [1]), compared('b', [1], { number: 'downloads', label: 'Installs' })];
    const counter = compared('c', [1], { isCumulative: true });
    expect(compareLimits([users, other])).toEqual({ hasGains: false, isOneKind: false, isAlone: false });
    expect(compareLimits([counter])).toEqual({ hasGains: true, isOneKind: true, isAlone: true });
    expect(compareLimits([])).toMatchObject({ hasGains: false });
  });
});

describe('the chart of a comparison', () => {
  test('says which one grew most, and nothing where none grew', () => {
    expect(chart([compared('Acorn', [10, 20]), compared('Birch', [10, 11])]).title).toBe(
      'Acorn grew most: users +100 %',
    );
    expect(chart([compared('Acorn', [10, 10]), compared('Birch', [10, 9])]).title).toBe('Users of 2 plugins');
    expect(chart([compared('Acorn', [10, 20]), compared('Birch', [10, 20])]).title).toBe('Users of 2 plugins');
  });

  test('gives no percentage of rounded numbers', () => {
    const rounded = compared('Acorn', [10, 20]);
    rounded.values = rounded.values.map((one) => ({ ...one, kind: 'rounded' }));
    expect(chart([rounded, compared('Birch', [10, 11])]).title).toBe('Acorn grew most');
  });

  test('begins with the first day that there is, or that of the range', () => {
    expect(chart([compared('Acorn', [1, 2, 3])]).from).toBe('2026-11-08');
    expect(chart([compared('Acorn', Array(60).fill(1))], undefined, { range: '30d' }).from).toBe('2026-10-12');
  });

  test('keeps the color of a place, and tells two of one name apart', () => {
    const [a, b] = [compared('Acorn', [1]), compared('Acorn', [1])];
    b.plugin.id = 'other:Acorn';
    b.info = { title: 'Other' } as MarketplaceInfo;
    const { series } = chart([a, b], ['toy:Acorn', 'gone', 'other:Acorn']);
    expect(series.map(({ name, color }) => [name, color])).toEqual([
      ['Acorn, Toy', 0],
      ['Acorn, Other', 2],
    ]);
  });

  test('draws the mean gain of a week of counters', () => {
    const counter = compared('Acorn', [0, 7, 14, 21, 28, 35, 42, 49, 63], { isCumulative: true });
    expect(chart([counter]).series[0]?.values.map(({ value }) => value)).toEqual([7, 8]);
  });
});
