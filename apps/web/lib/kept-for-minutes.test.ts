import type { Db } from '@pi/db';
import { describe, expect, test } from 'vitest';
import { keptForMinutes } from './kept-for-minutes.ts';

const db = {} as Db;

describe('keptForMinutes', () => {
  test('reads again what failed', async () => {
    let reads = 0;
    const read = keptForMinutes(5, async () => {
      reads += 1;
      if (reads === 1) throw new Error('away');
      return reads;
    });
    await expect(read(db, 0)).rejects.toThrow('away');
    expect(await read(db, 1)).toBe(2);
  });

  test('reads once in so many minutes, of each database', async () => {
    let reads = 0;
    const read = keptForMinutes(5, async () => ++reads);
    expect([await read(db, 0), await read(db, 299_999), await read(db, 300_000)]).toEqual([1, 1, 2]);
    expect(await read({} as Db, 300_000)).toBe(3);
  });
});
