import { describe, expect, test } from 'vitest';
import { missingDays } from './days.ts';

describe('missingDays', () => {
  test('is empty when today was collected', () => {
    expect(missingDays('2026-03-01', '2026-03-01', 14)).toEqual([]);
  });

  test('is empty when the clock was set back', () => {
    expect(missingDays('2026-03-05', '2026-03-01', 14)).toEqual([]);
  });

  test('goes from the day after the last one to today', () => {
    expect(missingDays('2026-02-26', '2026-03-01', 14)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  test('is the last days before today when nothing was collected', () => {
    expect(missingDays(null, '2026-03-02', 3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
  });

  test('are one a week before the last seven, when nothing was collected', () => {
    expect(missingDays(null, '2026-03-31', 9)).toEqual([
      ...['2026-03-11', '2026-03-18'],
      ...['2026-03-25', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'],
    ]);
  });

  test('leaves out days that lie too far back', () => {
    expect(missingDays('2025-01-01', '2026-03-01', 2)).toEqual(['2026-02-28', '2026-03-01']);
  });
});
