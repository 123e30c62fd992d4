import { describe, expect, test } from 'vitest';
import { findExcess } from './find-excess.ts';
import { jsonBody } from './json-value.ts';

const MANY = 1_000_001;

describe('findExcess', () => {
  test.each([
    ['empty objects', `[${'{},'.repeat(MANY)}{}]`],
    ['numbers', `[${'0,'.repeat(MANY)}0]`],
    ['arrays inside arrays', `${'['.repeat(MANY)}${']'.repeat(MANY)}`],
    ['fields', `{${Array.from({ length: MANY }, (_, index) => `"${index}":0`).join()}}`],
    ['elements of markup', '<b>'.repeat(MANY)],
  ])('refuses a body of a million %s', (_, body) => {
    expect(findExcess([body])).toBe('more than 1,000,000 values or elements');
  });

  test('refuses bodies that have too many together', () => {
    const half = `[${'{},'.repeat(MANY / 4)}{}]`;
    expect(findExcess([half])).toBeNull();
    expect(findExcess([half, half])).not.toBeNull();
  });

  test('accepts a large body of few values', () => {
    expect(findExcess([JSON.stringify(['text '.repeat(1_000_000)])])).toBeNull();
  });
});

describe('jsonBody', () => {
  test('decodes no body with too many values', () => {
    expect(jsonBody({ body: `[${'{},'.repeat(MANY)}{}]` })).toBeUndefined();
  });
});
