import { describe, expect, test } from 'vitest';
import { describeHours } from './hours.ts';

describe('describeHours', () => {
  test('says nothing where there are none', () => expect(describeHours([])).toBe(''));

  test('names each run of hours by its day, first and last', () =>
    expect(describeHours([9, 10, 11, 14, 24 + 14])).toBe('Mon 9–12, Mon 14–15, Tue 14–15'));

  test('ends a run at midnight', () => expect(describeHours([23, 24])).toBe('Mon 23–24, Tue 0–1'));
});
