import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay } from '../../../test/seed-market.ts';
import { getReadDays } from './read-days.ts';

describe('getReadDays', () => {
  test('gives the newest day of all and the first of each', async ({ db }) => {
    expect(await getReadDays(db)).toEqual({ newest: null, firstDays: {} });
    await seedDay(db, '2026-11-01');
    await seedDay(db, '2026-11-03');
    await seedDay(db, '2026-11-02', { marketplace: 'other' });
    expect(await getReadDays(db)).toEqual({
      newest: '2026-11-03',
      firstDays: { [MARKET]: '2026-11-01', other: '2026-11-02' },
    });
  });
});
