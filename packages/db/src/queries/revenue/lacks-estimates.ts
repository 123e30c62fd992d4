import type { MarketplaceInfo } from '@pi/domain';
import { and, eq, exists, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { plugins } from '../../schema/plugins.ts';
import { revenueEstimates } from '../../schema/revenue-estimates.ts';

/**
 * Whether a marketplace has plugins that revenue can be estimated of, and no estimate at all: a
 * database that is older than these.
 */
export async function lacksEstimates(
  db: Queryable,
  { name, primaryMetric, revenue }: Pick<MarketplaceInfo, 'name' | 'primaryMetric' | 'revenue'>,
): Promise<boolean> {
  if (!revenue) return false;
  const hasNumber = or(isNotNull(plugins[primaryMetric]), isNotNull(plugins.ratingCount));
  const isCurrent = and(eq(plugins.marketplace, name), ne(plugins.status, 'delisted'));
  const one = { one: sql`1` };
  const days = db.select(one).from(marketplaceDays).where(eq(marketplaceDays.marketplace, name));
  const countable = db.select(one).from(plugins).where(and(isCurrent, hasNumber));
  const estimated = db
    .select(one)
    .from(plugins)
    .innerJoin(revenueEstimates, eq(revenueEstimates.pluginId, plugins.id))
    .where(eq(plugins.marketplace, name));
  const result = await db
    .select({ lacks: sql<boolean>`${exists(days)} and ${exists(countable)} and not ${exists(estimated)}` })
    .from(sql`(values (1)) as one`);
  return result[0]?.lacks === true;
}
