import { addDays } from '@pi/domain';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { drawSeries, meanGains } from './multi-series.ts';
import { MultiTimeSeries } from './multi-time-series.tsx';
import type { SeriesPoint } from './series.ts';

const FIRST = '2026-11-01';
const DAYS = { from: FIRST, until: '2026-11-05' };

/** Values of the days after the first of November; undefined for a day without data. */
function values(...numbers: (number | undefined)[]): SeriesPoint[] {
  return numbers.flatMap((value, index) =>
    value === undefined ? [] : [{ day: addDays(FIRST, index), value, kind: 'exact' as const }],
  );
}

const named = (name: string, ...numbers: (number | undefined)[]) => ({ key: name, name, values: values(...numbers) });

function draw(props: Partial<ComponentProps<typeof MultiTimeSeries>>): string {
  return renderToStaticMarkup(
    <MultiTimeSeries title="Users" unit="users" source="Toy" {...DAYS} series={[]} {...props} />,
  );
}

describe('series on one scale', () => {
  const drawn = (numbers: (number | undefined)[], options: Partial<Parameters<typeof drawSeries>[1]>) =>
    drawSeries([named('a', ...numbers)], { scale: 'index', alignment: 'date', ...DAYS, ...options })[0]?.points.map(
      ({ at, drawn }) => [at, drawn],
    );

  test('start with 100 on the first day above zero that is drawn', () => {
    expect(drawn([0, 50, 75], {})).toEqual([
      [0, 0],
      [1, 100],
      [2, 150],
    ]);
    expect(drawn([10, 50, 75], { from: '2026-11-02' })).toEqual([
      [0, 100],
      [1, 150],
    ]);
  });

  test('are nothing where there is no value above zero', () => expect(drawn([0, 0], {})).toEqual([]));

  test('leave out zero on a logarithmic axis', () =>
    expect(drawn([0, 50], { log: true, scale: 'number' })).toEqual([[1, 50]]));

  test('grow in percent of their first value', () =>
    expect(drawn([50, 25], { scale: 'growth' })).toEqual([
      [0, 0],
      [1, -50],
    ]));

  test('by first day begin at the first value they ever had', () =>
    expect(drawn([undefined, undefined, 5, 10], { alignment: 'first', from: '2026-11-04' })).toEqual([
      [0, 100],
      [1, 200],
    ]));
});

describe('the gain a day', () => {
  test('is the mean of the days before', () =>
    expect(meanGains(values(0, 10, 40, 40), 2).map(({ value }) => value)).toEqual([20, 15]));

  test('reaches further back where a day is missing', () =>
    expect(meanGains(values(0, undefined, 30, 40), 2).map(({ value }) => value)).toEqual([15, 40 / 3]));

  test('is unknown of a counter with one day', () => expect(meanGains(values(7), 7)).toEqual([]));
});

describe('a chart of several series', () => {
  const two = [named('Acorn', 100, 200, 400), named('Birch', 10, undefined, 12, 13)];

  test('says that there are no numbers', () => {
    expect(draw({ series: [named('Acorn')] })).toContain('No users in these days.');
    expect(draw({ series: [] })).not.toContain('<svg');
  });

  test('names each line with its last value, in the colors of their order', () => {
    const markup = draw({ series: two, scale: 'index' });
    expect(markup).toMatch(/--series-1\)_70%[^"]*">Acorn<\/span><span[^>]*>400</);
    expect(markup).toMatch(/--series-2\)_70%[^"]*">Birch<\/span><span[^>]*>130</);
    expect(markup).toContain('aria-label="Users. On the last day: Acorn 400, Birch 130"');
  });

  test('crosses days without data in dashes', () => {
    const markup = draw({ series: two });
    expect(markup.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  test('has the numbers as a table, and beside an index the number itself', () => {
    const markup = draw({ series: two, scale: 'index' });
    expect(markup).toMatch(/2 Nov 2026<\/th><td[^>]*>200 \(200\)<\/td><td[^>]*>–</);
  });

  test('counts days where the series begin on days of their own', () => {
    const markup = draw({ series: two, alignment: 'first' });
    expect(markup).toContain('first day');
    expect(markup).not.toContain('Nov');
  });

  test('has ticks at doublings on a logarithmic index', () => {
    const markup = draw({ series: two, scale: 'index', log: true });
    expect([...markup.matchAll(/text-anchor="end"[^>]*>(\d+)</g)].map(([, label]) => label)).toEqual([
      '100',
      '200',
      '400',
    ]);
  });
});
