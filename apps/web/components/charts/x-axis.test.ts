import { describe, expect, test } from 'vitest';
import { xAxis } from './x-axis.ts';

const BOX = { left: 0, right: 540 };
const labels = (from: string, to: string) => xAxis(from, to, BOX).ticks.map((tick) => tick.label);

describe('xAxis', () => {
  test('puts a single day in the middle, with its name', () => {
    const axis = xAxis('2026-11-20', '2026-11-20', BOX);
    expect(axis.x('2026-11-20')).toBe(270);
    expect(axis.ticks).toEqual([{ label: '20 Nov', x: 270 }]);
  });

  test('has no ticks between two days', () =>
    expect(labels('2026-11-19', '2026-11-21')).toEqual(['19 Nov', '20 Nov', '21 Nov']));

  test('names years when years are shown', () =>
    expect(labels('2014-06-01', '2026-06-01').every((label) => /^\d{4}$/.test(label))).toBe(true));

  test('does not name one month twice in a year', () => {
    const months = labels('2025-06-01', '2026-06-01');
    expect(new Set(months).size).toBe(months.length);
  });
});
