import { describe, expect, test } from 'vitest';
import { pickBar } from './pick-bar.ts';

describe('pickBar', () => {
  const bar = { from: 1000, to: 3000 };

  test('is the bar without a range, and within one', () => {
    expect(pickBar(bar, undefined)).toEqual(bar);
    expect(pickBar(bar, { from: 100, to: 10_000 })).toEqual(bar);
    expect(pickBar({ from: 1e9 }, undefined)).toEqual({ from: 1e9 });
  });

  test('extends a range up to a bar before or after it', () => {
    expect(pickBar(bar, { from: 10_000, to: 30_000 })).toEqual({ from: 1000, to: 30_000 });
    expect(pickBar(bar, { from: 100, to: 300 })).toEqual({ from: 100, to: 3000 });
    expect(pickBar(bar, { to: 300 })).toEqual({ to: 3000 });
    expect(pickBar({ from: 1e9 }, { from: 100, to: 300 })).toEqual({ from: 100 });
    expect(pickBar(bar, { from: 10_000 })).toEqual({ from: 1000 });
  });
});
