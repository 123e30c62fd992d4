import { expect, test } from 'vitest';
import { meanOf } from './rating-distribution.ts';

test('the average of counted stars is exact, and there is none without ratings', () => {
  expect(meanOf([1, 0, 0, 0, 2])).toBe(11 / 3);
  expect(meanOf([0, 0, 0, 0, 0])).toBeUndefined();
});
