import { addDays } from '@pi/domain';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { SeriesPoint } from './series.ts';
import { Sparkline, sparkDomain } from './sparkline.tsx';

const UNTIL = '2026-11-30';

/** Values by the number of days before the last. */
function series(values: Record<number, number>): SeriesPoint[] {
  return Object.entries(values)
    .map(([before, value]): SeriesPoint => ({ day: addDays(UNTIL, -Number(before)), value, kind: 'rounded' }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function draw(values: SeriesPoint[], gain = false) {
  const markup = renderToStaticMarkup(<Sparkline values={values} until={UNTIL} gain={gain} />);
  const path = / d="([^"]*)"/.exec(markup)?.[1] ?? '';
  return { markup, path, end: Number(/cx="([^"]*)"/.exec(markup)?.[1]) };
}

describe('a sparkline', () => {
  test('of no values is a dash with its reason', () =>
    expect(draw([]).markup).toContain('no number in the last 90 days'));

  test('ends before its right edge where the newest days have no value', () => {
    expect(draw(series({ 1: 5, 0: 6 })).end).toBe(85);
    expect(draw(series({ 60: 5, 45: 6 })).end).toBeCloseTo(85 - (45 / 89) * 82);
  });

  test('is broken where days are missing, and draws a day between them', () =>
    expect(draw(series({ 9: 5, 8: 6, 5: 7, 2: 8, 1: 9 })).path.match(/M/g)).toHaveLength(3));

  test('keeps the sign of the numbers in its description', () =>
    expect(draw(series({ 1: 5000, 0: 6000 })).markup).toContain('aria-label="≈5k to ≈6k in 1 day"'));

  test('draws the gain per day of a counter from 0 on', () => {
    const { markup } = draw(series({ 2: 500, 1: 530, 0: 560 }), true);
    expect(markup).toContain('≈30 to ≈30 per day');
    expect(sparkDomain([30, 30], true)).toEqual([0, 30]);
  });
});

describe('the height of a sparkline', () => {
  test('spans a tenth of the largest value at least, and holds every value', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 4_000_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.boolean(), (list, gain) => {
        const [from, to] = sparkDomain(list, gain);
        expect(to - from).toBeGreaterThanOrEqual(0.0999 * Math.max(...list.map(Math.abs)));
        expect(to).toBeGreaterThan(from);
        expect(Math.min(...list)).toBeGreaterThanOrEqual(from);
        expect(Math.max(...list)).toBeLessThanOrEqual(to);
      }),
    );
  });
});
