import type { Category } from '@pi/domain';
import { and, eq, gte, lt, lte, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';

/** Lists of plugins of a category that leave room for another, each a list of the explorer. */
export const OPENINGS = ['badlyRated', 'notUpdated', 'growing', 'newcomers', 'changedHands', 'gone'] as const;
export type Opening = (typeof OPENINGS)[number];

/**
 * What these lists ask for: plugins of at least so many users or downloads, a rating of at most, a growth
 * in 90 days of at least, as a share.
 */
export const OPENING_RULES = { large: 10_000, growing: 1_000, ratedAtMost: 3.5, growth: 0.5 } as const;

export interface OpeningsQuery {
  category: Category;
  /** Only those of this marketplace. */
  marketplace?: string;
  /** The number that says how large a plugin is. */
  number: 'users' | 'downloads';
  /** UTC days that lie 365 and 90 days back. */
  yearAgo: string;
  quarterAgo: string;
}

const TIERS = { users: pluginFacts.usersTier, downloads: pluginFacts.downloadsTier };

/** How many plugins each list of openings has. Reads the category's larger plugins and no others. */
export async function countOpenings(db: Db, query: OpeningsQuery): Promise<Record<Opening, number>> {
  const { rating, updatedOn, listedOn, change90d, status, delistedOn, changedHandsOn } = pluginFacts;
  const value = pluginFacts[query.number];
  const isHere = ne(status, 'delisted');
  const isLarge = gte(value, OPENING_RULES.large);
  const ofCategory = and(
    eq(pluginFacts.category, query.category),
    query.marketplace === undefined ? undefined : eq(pluginFacts.marketplace, query.marketplace),
  );
  const [[large], [moved]] = await Promise.all([
    db
      .select({
        badlyRated: countIf(isHere, isLarge, lte(rating, OPENING_RULES.ratedAtMost)),
        notUpdated: countIf(isHere, isLarge, lt(updatedOn, query.yearAgo)),
        growing: countIf(isHere, gte(value, OPENING_RULES.growing), gte(change90d, OPENING_RULES.growth)),
        newcomers: countIf(isHere, isLarge, gte(listedOn, query.yearAgo)),
        gone: countIf(eq(status, 'delisted'), isLarge, gte(delistedOn, query.quarterAgo)),
      })
      .from(pluginFacts)
      .where(and(ofCategory, gte(TIERS[query.number], tierOf(OPENING_RULES.growing)))),
    db
      .select({ changedHands: countIf(isHere) })
      .from(pluginFacts)
      .where(and(ofCategory, gte(changedHandsOn, query.yearAgo))),
  ]);
  const none = { badlyRated: 0, notUpdated: 0, growing: 0, newcomers: 0, gone: 0 };
  return { ...none, ...large, changedHands: moved?.changedHands ?? 0 };
}

function countIf(...conditions: SQL[]): SQL<number> {
  return sql<number>`(count(*) filter (where ${and(...conditions)}))::int`;
}

/** The tier of a count: see `plugin_facts`. */
function tierOf(count: number): number {
  return Math.floor(Math.log(count + 1) * 5);
}
