import { describe, expect, test } from 'vitest';
import { flagAt, positionsIn, textAt } from './positions.ts';

const OTHERS = [7, 'x', {}, true].map((value) => [value]);

describe('positionsIn', () => {
  test.each(OTHERS)('refuses %j', (value) => {
    expect(() => positionsIn(value)).toThrow('expected a list');
  });

  test('has no entries where there is none', () => {
    expect([positionsIn(null), positionsIn(undefined), positionsIn([1])]).toEqual([[], [], [1]]);
  });
});

describe('textAt', () => {
  test.each([[7], [{}], [[]], [false]])('refuses %j', (value) => {
    expect(() => textAt(value)).toThrow('expected a text');
  });

  test('is null for none and for a blank', () => {
    expect([textAt(null), textAt(undefined), textAt(' '), textAt('x')]).toEqual([null, null, null, 'x']);
  });
});

describe('flagAt', () => {
  test.each([[2], ['true'], [{}], [[]]])('refuses %j', (value) => {
    expect(() => flagAt(value)).toThrow('expected a flag');
  });

  test('reads the flags of all years', () => {
    expect([true, 1, false, 0, null, undefined].map(flagAt)).toEqual([true, true, false, false, false, false]);
  });
});
