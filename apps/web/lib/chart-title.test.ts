import { addDays } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { gainTitle, seriesTitle } from './chart-title.ts';

const points = (...values: number[]) =>
  values.map((value, index) => ({ day: addDays('2026-01-01', index), value, kind: 'rounded' as const }));

describe('the title of a chart', () => {
  test('says from what to what the number rose or fell', () => {
    expect(seriesTitle('Users', points(90_000, 500_000), null)).toBe('Users rose from ≈90k to ≈500k');
    expect(seriesTitle('Users', points(50, 20), null)).toBe('Users fell from ≈50 to ≈20');
  });

  test('says nothing of small changes, of one day, and of none', () => {
    expect(seriesTitle('Users', points(100, 105), null)).toBe('Users over time');
    expect(seriesTitle('Users', points(100), null)).toBe('Users over time');
    expect(seriesTitle('Users', [], null)).toBe('Users over time');
    expect(seriesTitle('Users', points(0, 5), null)).toBe('Users over time');
  });

  test('says that the number fell after the owner changed, and only then', () => {
    const values = points(90_000, 500_000, 400_000);
    expect(seriesTitle('Users', values, '2026-01-02')).toBe('Users fell from ≈500k to ≈400k after the owner changed');
    expect(seriesTitle('Users', values, '2026-01-01')).toBe('Users rose from ≈90k to ≈400k');
    expect(seriesTitle('Users', values, '2026-01-03')).toBe('Users rose from ≈90k to ≈400k');
  });

  test('of gains compares the first and the last week', () => {
    const week = (value: number) => Array.from({ length: 7 }, () => value);
    expect(gainTitle('Installs', points(...week(1000), ...week(2500)))).toBe('Installs per day rose from 1k to 2.5k');
    expect(gainTitle('Installs', points(...week(1000), ...week(1050)))).toBe('Installs per day');
    expect(gainTitle('Installs', points(1, 1000))).toBe('Installs per day');
  });
});
