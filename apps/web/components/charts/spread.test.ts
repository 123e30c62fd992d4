import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('places that are far apart stay', () => expect(spread([80, 10, 40], 5)).toEqual([80, 10, 40]));

test('places that meet move apart symmetrically, in their order', () => {
  expect(spread([50, 50], 10)).toEqual([45, 55]);
  expect(spread([51, 49, 50], 10)).toEqual([60, 40, 50]);
  expect(spread([10, 50, 54, 62], 10)).toEqual([10, 45.333333333333336, 55.333333333333336, 65.33333333333334]);
});

test('places at an edge move inward', () => {
  expect(spread([100, 100], 10)).toEqual([90, 100]);
  expect(spread([0, 1], 10)).toEqual([0, 10]);
});

test('nothing is moved where there is nothing', () => expect(spread([], 10)).toEqual([]));
