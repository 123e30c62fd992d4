import { describe, expect, test } from 'vitest';
import { histogramTitle } from './market-title.ts';

const bin = (from: number, to: number, plugins: number) => ({ from, to, plugins });

describe('the title of a histogram', () => {
  test('is plain where nothing can be said', () => {
    expect(histogramTitle([], 'users')).toBe('Plugins by number of users');
    expect(histogramTitle([bin(10, 100, 5)], 'users')).toBe('Plugins by number of users');
  });

  test('says below which power of ten most are', () =>
    expect(histogramTitle([bin(1, 10, 30), bin(10, 100, 45), bin(100, 1000, 25)], 'users')).toBe(
      '75 % of plugins have fewer than 100 users',
    ));
});
