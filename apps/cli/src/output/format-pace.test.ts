import { describe, expect, test } from 'vitest';
import { formatPace } from './format-pace.ts';

describe('formatPace', () => {
  test('is empty before anything is done', () => {
    expect(formatPace(0, 500, 3)).toBe('');
    expect(formatPace(5, 500, 0)).toBe('');
  });

  test('has the rate and the time left, in seconds, minutes, hours', () => {
    expect(formatPace(10, 100, 2)).toBe('5.0 a second, 20 s left');
    expect(formatPace(2500, 75_000, 100)).toBe('25 a second, 50 min left');
    expect(formatPace(100, 30_000, 100)).toBe('1.0 a second, 8 h 20 min left');
  });

  test('has no time when nothing is left', () => {
    expect(formatPace(300, 0, 2)).toBe('150 a second');
  });
});
