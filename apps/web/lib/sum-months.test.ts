import { describe, expect, test } from 'vitest';
import { monthsTitle, sumMonths } from './sum-months.ts';

const month = (name: string, came: number, gone: number) => ({ month: name, new: came, gone });

describe('the months of several lists', () => {
  test('are added up, oldest first', () =>
    expect(sumMonths([[month('2026-11', 1, 2)], [month('2026-10', 5, 0), month('2026-11', 10, 20)]])).toEqual([
      month('2026-10', 5, 0),
      month('2026-11', 11, 22),
    ]));

  test('say in how many more came than went', () => {
    expect(monthsTitle([])).toBe('New and gone by month');
    expect(monthsTitle([month('2026-10', 2, 1), month('2026-11', 1, 1)])).toBe('More came than went in 1 of 2 months');
    expect(monthsTitle([month('2026-10', 2, 1), month('2026-11', 2, 1)])).toBe(
      'More came than went in each of 2 months',
    );
  });
});
