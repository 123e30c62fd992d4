import { describe, expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

describe('readStartOptions', () => {
  test('names an unknown option', () => {
    expect(() => readStartOptions(['--lvie'])).toThrow(/'--lvie'/);
  });

  test('refuses an argument', () => {
    expect(() => readStartOptions(['live'])).toThrow(/'live'/);
  });

  test('collects sample days by default', () => {
    expect(readStartOptions([])).toEqual({ live: false, collect: true });
  });

  test('reads both options', () => {
    expect(readStartOptions(['--live', '--no-collect'])).toEqual({ live: true, collect: false });
  });
});
