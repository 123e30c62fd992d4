import { addDays, daysBetween } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { historyDays } from './history-days.ts';

const NEWEST = '2026-11-29';

describe('historyDays', () => {
  test('has no day that was collected, and none after the newest', () => {
    const collected = [NEWEST, '2026-11-28', '2026-11-22'];
    const days = historyDays(NEWEST, collected);
    expect(days.filter((day) => collected.includes(day) || day >= NEWEST)).toEqual([]);
  });

  test('goes back more than 400 days, oldest first, without a gap of more than a week', () => {
    const days = historyDays(NEWEST, [NEWEST]);
    expect(daysBetween(days[0] ?? NEWEST, NEWEST)).toBeGreaterThanOrEqual(400);
    const gaps = days.slice(1).map((day, n) => daysBetween(days[n] ?? day, day));
    expect([Math.min(...gaps), Math.max(...gaps)]).toEqual([1, 7]);
  });

  test.each([30, 60, 90, 100, 365])('has the day %i days ago', (age) => {
    expect(historyDays(NEWEST, [])).toContain(addDays(NEWEST, -age));
  });
});
