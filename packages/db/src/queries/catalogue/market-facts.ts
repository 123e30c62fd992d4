import { addDays } from '@pi/domain';
import { and, count, desc, eq, gt, gte, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';

/** A state of a marketplace's derived rows: what was computed from it holds until the next one. */
export interface DerivedState {
  day: string;
  computedAt: Date;
}

/** The newest day of a marketplace and when it was derived; null where there is none. */
export async function getDerivedState(db: Db, marketplace: string): Promise<DerivedState | null> {
  const { day, computedAt } = marketplaceDays;
  const [row] = await db
    .select({ day, computedAt })
    .from(marketplaceDays)
    .where(eq(marketplaceDays.marketplace, marketplace))
    .orderBy(desc(day))
    .limit(1);
  return row ?? null;
}

/** What the plugins of a marketplace have together; each null where none has it. */
export interface MarketAverages {
  /** Weighted by the number of ratings. */
  rating: number | null;
  ratingCount: number | null;
  /** Per 1,000 users, else downloads, over the plugins that both are known of. */
  ratingsPer1000: number | null;
  /** Median of the lowest paid price a month, of the plugins that state one in USD; how many do. */
  medianPriceUsd: number | null;
  priced: number;
}

/**
 * Averages over all plugins of a marketplace, delisted ones left out. Reads a row of each: whoever
 * shows them keeps them until the marketplace is derived again.
 */
export async function getMarketAverages(db: Db, marketplace: string): Promise<MarketAverages> {
  const { rating, ratingCount, users, downloads, priceUsd } = pluginFacts;
  const size = sql`coalesce(${users}, ${downloads})`;
  const isBoth = sql`${size} is not null and ${ratingCount} is not null`;
  const [row] = await db
    .select({
      rating: float(
        sql`sum(${rating} * ${ratingCount}) / nullif(sum(${ratingCount}) filter (where ${rating} is not null), 0)`,
      ),
      ratingCount: float(sql`sum(${ratingCount})`),
      ratingsPer1000: float(
        sql`1000 * sum(${ratingCount}) filter (where ${isBoth}) / nullif(sum(${size}) filter (where ${isBoth}), 0)`,
      ),
      medianPriceUsd: float(sql`percentile_cont(0.5) within group (order by ${priceUsd}::numeric)`),
      priced: count(priceUsd),
    })
    .from(pluginFacts)
    .where(and(eq(pluginFacts.marketplace, marketplace), ne(pluginFacts.status, 'delisted')));
  return row ?? { rating: null, ratingCount: null, ratingsPer1000: null, medianPriceUsd: null, priced: 0 };
}

function float(value: SQL): SQL<number | null> {
  return sql<number | null>`(${value})::float8`;
}

/** What happened in a marketplace in the 30 days up to one. */
export interface MarketMoves {
  appeared: number;
  disappeared: number;
  changedHands: number;
}

/** Plugins that came, went and changed hands in the 30 days up to a day. */
export async function getMarketMoves(db: Db, marketplace: string, day: string): Promise<MarketMoves> {
  const since = addDays(day, -30);
  const [[days], [hands]] = await Promise.all([
    db
      .select({
        appeared: sql<number>`coalesce(sum(${marketplaceDays.appeared}), 0)::int`,
        disappeared: sql<number>`coalesce(sum(${marketplaceDays.disappeared}), 0)::int`,
      })
      .from(marketplaceDays)
      .where(and(eq(marketplaceDays.marketplace, marketplace), gt(marketplaceDays.day, since))),
    db
      .select({ plugins: count() })
      .from(pluginFacts)
      .where(and(eq(pluginFacts.marketplace, marketplace), gte(pluginFacts.changedHandsOn, addDays(since, 1)))),
  ]);
  return { appeared: days?.appeared ?? 0, disappeared: days?.disappeared ?? 0, changedHands: hands?.plugins ?? 0 };
}
