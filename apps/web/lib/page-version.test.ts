import { expect, test } from 'vitest';
import { entityTag, isSameVersion } from './page-version.ts';

test('other parts have another tag, also where they read the same side by side', () => {
  expect(entityTag(['ab', 'c'])).not.toBe(entityTag(['a', 'bc']));
  expect(entityTag(['ab', 'c'])).toBe(entityTag(['ab', 'c']));
});

test.for([
  [null, false],
  ['', false],
  ['*', false],
  ['W/"b"', false],
  ['"a"', false],
  ['W/"a"', true],
  ['W/"b", W/"a"', true],
] as const)('If-None-Match %s names W/"a": %s', ([header, expected]) =>
  expect(isSameVersion(header, 'W/"a"')).toBe(expected),
);
