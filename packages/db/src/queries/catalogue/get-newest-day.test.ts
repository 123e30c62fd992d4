import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay } from '../../../test/seed-market.ts';
import { getNewestDay, listNewestDays } from './get-newest-day.ts';

describe('getNewestDay', () => {
  test('is null for a marketplace that was never read', async ({ db }) => {
    expect(await getNewestDay(db, MARKET)).toBeNull();
  });

  test('is the newest day of this marketplace, not of another one', async ({ db }) => {
    await seedDay(db, '2026-11-18');
    await seedDay(db, '2026-11-19');
    await seedDay(db, '2026-11-20', { marketplace: 'other-market' });
    expect(await getNewestDay(db, MARKET)).toBe('2026-11-19');
  });
});

describe('listNewestDays', () => {
  test('has the newest day of each marketplace', async ({ db }) => {
    expect(await listNewestDays(db)).toEqual(new Map());
    await seedDay(db, '2026-11-18');
    await seedDay(db, '2026-11-19');
    await seedDay(db, '2026-11-20', { marketplace: 'other-market' });
    expect([...(await listNewestDays(db))].sort()).toEqual([
      ['other-market', '2026-11-20'],
      [MARKET, '2026-11-19'],
    ]);
  });
});
