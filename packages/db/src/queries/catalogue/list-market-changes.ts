import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { plugins } from '../../schema/plugins.ts';
import { type ListedChange, withDaysTo } from './days-to-changes.ts';

export interface MarketChange extends ListedChange {
  marketplace: string;
  externalId: string;
  pluginName: string;
}

const pluginColumns = { externalId: plugins.externalId, pluginName: plugins.name };

/**
 * The newest changes of one marketplace, or of all of them. Each marketplace's own newest are found
 * along its index.
 */
export async function listMarketChanges(
  db: Db,
  { marketplace, limit }: { marketplace?: string; limit: number },
): Promise<MarketChange[]> {
  const newest = db
    .select()
    .from(marketChanges)
    .where(eq(marketChanges.marketplace, marketplaces.name))
    .orderBy(sql`${marketChanges.day} desc nulls last`, desc(marketChanges.id))
    .limit(limit)
    .as('newest');
  const { id, day, kind, before, after, details } = newest;
  const rows = await db
    .select({ marketplace: newest.marketplace, ...pluginColumns, id, day, kind, before, after, details })
    .from(marketplaces)
    .crossJoinLateral(newest)
    .innerJoin(plugins, eq(plugins.id, newest.pluginId))
    .where(marketplace === undefined ? undefined : eq(marketplaces.name, marketplace))
    .orderBy(desc(newest.day), desc(newest.id))
    .limit(limit);
  return withDaysTo(db, rows);
}

/** The newest changes of a company's plugins. */
export async function listCompanyMarketChanges(
  db: Db,
  { companyId, limit, offset = 0 }: { companyId: number; limit: number; offset?: number },
): Promise<MarketChange[]> {
  const { marketplace, day, kind, before, after, details, id, pluginId } = marketChanges;
  const rows = await db
    .select({ marketplace, ...pluginColumns, id, day, kind, before, after, details })
    .from(marketChanges)
    .innerJoin(plugins, eq(plugins.id, pluginId))
    .where(eq(plugins.companyId, companyId))
    .orderBy(desc(day), desc(id))
    .limit(limit)
    .offset(offset);
  return withDaysTo(db, rows);
}
