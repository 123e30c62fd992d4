import { describe, expect, test } from 'vitest';
import { boundedChange } from './bounded-change.ts';

describe('a change between two bounds', () => {
  test.each([
    [0.031, 0.031, 'up', '▲ 3.1 %'],
    [0.02, 0.3, 'up', '▲ ≥ 2.0 %'],
    [-0.3, -0.12, 'down', '▼ ≥ 12 %'],
    [-0.1, 0.2, 'flat', '='],
    [0.0001, 0.2, 'flat', '='],
  ])('from %d to %d is %s: %s', (low, high, direction, text) =>
    expect(boundedChange(low, high)).toMatchObject({ direction, text }),
  );

  test('says both bounds on hover', () =>
    expect(boundedChange(-0.1, 0.2).title).toBe('between −10 % and +20 %, like for like over 30 days'));
});
