import type { EventKind } from '@pi/domain';
import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { marketEvents } from '../schema/market-events.ts';
import { plugins } from '../schema/plugins.ts';

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

export interface MarketEventsQuery {
  marketplace?: string;
  companyId?: number;
  limit: number;
}

/** The newest events of all plugins, of a marketplace's or of a company's. */
export function listMarketEvents(db: Db, { marketplace, companyId, limit }: MarketEventsQuery): Promise<MarketEvent[]> {
  const conditions: SQL[] = [];
  if (marketplace !== undefined) conditions.push(eq(marketEvents.marketplace, marketplace));
  if (companyId !== undefined) conditions.push(eq(plugins.companyId, companyId));
  return db
    .select({
      marketplace: marketEvents.marketplace,
      externalId: plugins.externalId,
      pluginName: plugins.name,
      day: marketEvents.day,
      kind: marketEvents.kind,
      before: marketEvents.before,
      after: marketEvents.after,
    })
    .from(marketEvents)
    .innerJoin(plugins, eq(plugins.id, marketEvents.pluginId))
    .where(and(...conditions))
    .orderBy(desc(marketEvents.day), desc(marketEvents.id))
    .limit(limit);
}
