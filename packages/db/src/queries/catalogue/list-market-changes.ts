import type { ChangeKind } from '@pi/domain';
import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { plugins } from '../../schema/plugins.ts';

export interface MarketChange {
  marketplace: string;
  externalId: string;
  pluginName: string;
  /** UTC day it was noticed. */
  day: string;
  kind: ChangeKind;
  before: string | null;
  after: string | null;
}

const pluginColumns = { externalId: plugins.externalId, pluginName: plugins.name };

/**
 * The newest changes of one marketplace, or of all of them. Each marketplace's own newest are found
 * along its index.
 */
export function listMarketChanges(
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
  const { day, kind, before, after } = newest;
  return db
    .select({ marketplace: newest.marketplace, ...pluginColumns, day, kind, before, after })
    .from(marketplaces)
    .crossJoinLateral(newest)
    .innerJoin(plugins, eq(plugins.id, newest.pluginId))
    .where(marketplace === undefined ? undefined : eq(marketplaces.name, marketplace))
    .orderBy(desc(newest.day), desc(newest.id))
    .limit(limit);
}

/** The newest changes of a company's plugins. */
export function listCompanyMarketChanges(
  db: Db,
  { companyId, limit }: { companyId: number; limit: number },
): Promise<MarketChange[]> {
  const { marketplace, day, kind, before, after, id, pluginId } = marketChanges;
  return db
    .select({ marketplace, ...pluginColumns, day, kind, before, after })
    .from(marketChanges)
    .innerJoin(plugins, eq(plugins.id, pluginId))
    .where(eq(plugins.companyId, companyId))
    .orderBy(desc(day), desc(id))
    .limit(limit);
}
