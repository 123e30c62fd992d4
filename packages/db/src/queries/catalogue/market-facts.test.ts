import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { getDerivedState, getMarketAverages, getMarketMoves } from './market-facts.ts';

async function seedFacts(db: Db, externalId: string, values: Partial<typeof pluginFacts.$inferInsert>): Promise<void> {
  const { marketplace = MARKET } = values;
  const pluginId = await seedPlugin(db, { externalId, marketplace });
  const days = { listedOn: TODAY, firstSeenOn: TODAY };
  await db.insert(pluginFacts).values({ pluginId, marketplace, status: 'listed', ...days, ...values });
}

describe('the averages of a marketplace', () => {
  test('are unknown where it has no plugin', async ({ db }) =>
    expect(await getMarketAverages(db, MARKET)).toEqual({
      ...{ rating: null, ratingCount: null, ratingsPer1000: null, medianPriceUsd: null, priced: 0 },
    }));

  test('weigh ratings by their number, and leave out what is delisted or elsewhere', async ({ db }) => {
    await seedFacts(db, 'good', { rating: 5, ratingCount: 3, users: 1_000, priceUsd: 5.01 });
    await seedFacts(db, 'bad', { rating: 1, ratingCount: 1, users: 1_000, priceUsd: 14.99 });
    await seedFacts(db, 'unrated', { users: 50_000 });
    await seedFacts(db, 'without-users', { rating: 5, ratingCount: 4 });
    await seedFacts(db, 'gone', { rating: 1, ratingCount: 99, users: 1, status: 'delisted' });
    await seedFacts(db, 'elsewhere', { rating: 1, ratingCount: 99, marketplace: 'other-market' });
    expect(await getMarketAverages(db, MARKET)).toEqual({
      ...{ rating: 4.5, ratingCount: 8, ratingsPer1000: 2, medianPriceUsd: 10, priced: 2 },
    });
  });
});

describe('the moves of a marketplace', () => {
  test('are those of the 30 days up to one', async ({ db }) => {
    await seedDay(db, TODAY, { appeared: 1, disappeared: 2 });
    await seedDay(db, '2026-10-22', { appeared: 10 });
    await seedDay(db, '2026-10-21', { appeared: 100 });
    await seedFacts(db, 'sold', { changedHandsOn: '2026-10-22' });
    await seedFacts(db, 'sold-before', { changedHandsOn: '2026-10-21' });
    expect(await getMarketMoves(db, MARKET, TODAY)).toEqual({ appeared: 11, disappeared: 2, changedHands: 1 });
  });
});

describe('the derived state of a marketplace', () => {
  test('is null before its first day, then its newest day and when that was derived', async ({ db }) => {
    expect(await getDerivedState(db, MARKET)).toBeNull();
    await seedDay(db, '2026-11-19');
    await seedDay(db, TODAY);
    expect(await getDerivedState(db, MARKET)).toEqual({ day: TODAY, computedAt: expect.any(Date) });
  });
});
