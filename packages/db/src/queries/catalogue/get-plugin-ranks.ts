import { and, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { categoryFacts } from '../../schema/category-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';

/** A plugin's place among those of its marketplace, by the primary number. */
export interface Rank {
  /** 1 is the largest; plugins of one number share a place. Up to `RANK_DEPTH`. */
  place: number;
  /** True where more are larger than are counted. */
  isFloor: boolean;
}

export interface PluginRanks {
  inMarketplace: Rank;
  /** Among those of its shared category in its marketplace; null where it has none. */
  inCategory: (Rank & { category: string; of: number | null }) | null;
}

/** So many larger plugins are counted at most, which bounds the cost. */
export const RANK_DEPTH = 10_000;

/** The ranks of a listed plugin; null where its store gives no number of the kind. */
export async function getPluginRanks(
  db: Db,
  pluginId: number,
  number: 'users' | 'downloads',
): Promise<PluginRanks | null> {
  const [own] = await db
    .select({
      marketplace: pluginFacts.marketplace,
      status: pluginFacts.status,
      category: pluginFacts.category,
      value: pluginFacts[number],
      tier: pluginFacts[`${number}Tier`],
    })
    .from(pluginFacts)
    .where(eq(pluginFacts.pluginId, pluginId));
  if (own?.status !== 'listed' || own.value === null || own.tier === null) return null;
  const [tier, value] = [pluginFacts[`${number}Tier`], pluginFacts[number]];
  const larger = and(
    eq(pluginFacts.marketplace, own.marketplace),
    eq(pluginFacts.status, 'listed'),
    or(gt(tier, own.tier), and(eq(tier, own.tier), gt(value, own.value))),
    // Where the number is known the tier is: with it the condition is one range of the index.
    sql`${tier} >= ${own.tier}`,
  );
  const { category, marketplace } = own;
  const [inMarketplace, inCategory, total] = await Promise.all([
    rank(db, larger),
    category && rank(db, and(larger, eq(pluginFacts.category, category))),
    category && countCategory(db, marketplace, category),
  ]);
  return { inMarketplace, inCategory: category && inCategory ? { ...inCategory, category, of: total || null } : null };
}

async function rank(db: Db, larger: SQL | undefined): Promise<Rank> {
  const found = db.select({ one: sql`1` }).from(pluginFacts).where(larger).limit(RANK_DEPTH).as('found');
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(found);
  const count = row?.n ?? 0;
  return { place: count + 1, isFloor: count === RANK_DEPTH };
}

async function countCategory(db: Db, marketplace: string, category: string): Promise<number | null> {
  const [row] = await db
    .select({ plugins: categoryFacts.plugins })
    .from(categoryFacts)
    .where(
      and(
        eq(categoryFacts.scope, 'shared'),
        eq(categoryFacts.category, category),
        eq(categoryFacts.marketplace, marketplace),
      ),
    );
  return row?.plugins ?? null;
}
