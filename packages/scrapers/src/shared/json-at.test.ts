import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonAt } from './json-at.ts';

describe('jsonAt', () => {
  test('gives nothing where the value is cut off', () => {
    expect(jsonAt('data:[1,[2,"three"', 5)).toBeUndefined();
  });

  test('gives nothing where a script literal is no JSON', () => {
    expect(jsonAt("[['single', 'quotes']]", 0)).toBeUndefined();
  });

  test('gives nothing where no array or object starts', () => {
    expect(jsonAt('data:1', 5)).toBeUndefined();
  });

  test('gives up at the first quote that is not closed, and at brackets deeper than any data', () => {
    expect(jsonAt(`["${'\\"'.repeat(200_000)}`, 0)).toBeUndefined();
    expect(jsonAt('['.repeat(200_000) + ']'.repeat(200_000), 0)).toBeUndefined();
  });

  test('reads a text of millions of escaped quotes', () => {
    const value = ['"'.repeat(4_000_000)];
    const decoded = jsonAt(JSON.stringify(value), 0)?.value as string[];
    expect(decoded[0]?.length).toBe(4_000_000);
  });

  test('is not misled by brackets, quotes and backslashes inside texts', () => {
    const value = ['a ] b', '"]', '\\', { 'k}': '\\"]' }];
    expect(jsonAt(`data:${JSON.stringify(value)}, sideChannel: {}});`, 5)?.value).toEqual(value);
  });

  test('decodes every array and object and stops after it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
        fc.string(),
        (value, after) => {
          const json = JSON.stringify(value);
          expect(jsonAt(json + after, 0)).toEqual({ value: JSON.parse(json), end: json.length });
        },
      ),
    );
  });
});
