import { describe, expect, test } from 'vitest';
import { fellSharply } from './sharp-fall.ts';

describe('fellSharply', () => {
  test.each([
    [99, 0, false],
    [100, 50, false],
    [100, 200, false],
    [100, 49, true],
  ])('from %i to %i is %s', (before, after, isSharp) => expect(fellSharply(before, after)).toBe(isSharp));
});
