import type { EventKind } from '@pi/domain';
import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketEvents } from '../../schema/market-events.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { plugins } from '../../schema/plugins.ts';

export interface MarketEvent {
  marketplace: string;
  externalId: string;
  pluginName: string;
  /** UTC day it was noticed. */
  day: string;
  kind: EventKind;
  before: string | null;
  after: string | null;
}

const pluginColumns = { externalId: plugins.externalId, pluginName: plugins.name };

/** The newest events of one marketplace, or of all of them. Each marketplace's own newest are found along its index. */
export function listMarketEvents(
  db: Db,
  { marketplace, limit }: { marketplace?: string; limit: number },
): Promise<MarketEvent[]> {
  const newest = db
    .select()
    .from(marketEvents)
    .where(eq(marketEvents.marketplace, marketplaces.name))
    .orderBy(sql`${marketEvents.day} desc nulls last`, desc(marketEvents.id))
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

/** The newest events of a company's plugins. */
export function listCompanyEvents(
  db: Db,
  { companyId, limit }: { companyId: number; limit: number },
): Promise<MarketEvent[]> {
  const { marketplace, day, kind, before, after, id, pluginId } = marketEvents;
  return db
    .select({ marketplace, ...pluginColumns, day, kind, before, after })
    .from(marketEvents)
    .innerJoin(plugins, eq(plugins.id, pluginId))
    .where(eq(plugins.companyId, companyId))
    .orderBy(desc(day), desc(id))
    .limit(limit);
}
