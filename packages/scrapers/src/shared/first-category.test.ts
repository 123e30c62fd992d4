import { expect, test } from 'vitest';
import { firstCategory } from './first-category.ts';

test.each([
  [['tools', 'games'], 'tools'],
  [[], null],
  [null, null],
  [[7, 'games'], undefined],
])('the first of %j is %j', (categories, first) => {
  expect(firstCategory(categories)).toBe(first);
});
