import { describe, expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

describe('readStartOptions', () => {
  test('names an option it does not know', () => {
    expect(() => readStartOptions(['--lvie'])).toThrow(/'--lvie'/);
  });

  test('refuses what is no option', () => {
    expect(() => readStartOptions(['live'])).toThrow(/'live'/);
  });

  test('collects sample days when nothing is said', () => {
    expect(readStartOptions([])).toEqual({ live: false, collect: true });
  });

  test('reads both options', () => {
    expect(readStartOptions(['--live', '--no-collect'])).toEqual({ live: true, collect: false });
  });
});
