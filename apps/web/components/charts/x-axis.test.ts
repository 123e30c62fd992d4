import { addDays } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xAxis } from './x-axis.ts';

const labels = (from: string, to: string) => xAxis(from, to).ticks.map((tick) => tick.label);

describe('xAxis', () => {
  test('puts a single day in the middle, with its name', () => {
    const axis = xAxis('2026-11-20', '2026-11-20');
    expect(axis.x('2026-11-20')).toBe(50);
    expect(axis.ticks).toEqual([{ label: '20 Nov', x: 50, from: 'narrow' }]);
  });

  test('has no ticks between two days', () =>
    expect(labels('2026-11-19', '2026-11-21')).toEqual(['19 Nov', '20 Nov', '21 Nov']));

  test('names years when years are shown', () =>
    expect(labels('2014-06-01', '2026-06-01').every((label) => /^\d{4}$/.test(label))).toBe(true));

  test('does not name one month twice in a year', () => {
    const months = labels('2025-06-01', '2026-06-01');
    expect(new Set(months).size).toBe(months.length);
  });

  test('leaves room for its labels: four where it is narrow, nine where it is wide', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
        const { ticks } = xAxis('2015-01-01', addDays('2015-01-01', days));
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.filter((tick) => tick.from === 'narrow').length).toBeLessThanOrEqual(4);
        expect(ticks.filter((tick) => tick.from !== 'wide').length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
