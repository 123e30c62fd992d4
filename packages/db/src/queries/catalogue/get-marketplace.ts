import type { Headline } from '@pi/domain';
import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { type HistogramBin, marketplaceDays } from '../../schema/marketplace-days.ts';
import { type CompanyRow, listCompanies } from '../companies/list-companies.ts';
import { listMarketEvents, type MarketEvent } from './list-market-events.ts';
import { listMarketplaces, type MarketplaceSummary } from './list-marketplaces.ts';

export interface MarketplaceDayPoint {
  day: string;
  plugins: number;
  appeared: number;
  disappeared: number;
  headlineTotal: number | null;
}

export interface MarketplaceDetails {
  summary: MarketplaceSummary;
  headlineP90: number | null;
  ratingAverage: number | null;
  histogram: HistogramBin[];
  /** Oldest first, the newest 1,000 at most. */
  days: MarketplaceDayPoint[];
  topCompanies: CompanyRow[];
  events: MarketEvent[];
}

const DAYS = 1000;
const TOP = 10;

/** What a marketplace's page shows beside its list of plugins; null when the marketplace was never read. */
export async function getMarketplace(db: Db, name: string, headline: Headline): Promise<MarketplaceDetails | null> {
  const summary = (await listMarketplaces(db, name))[0];
  if (!summary) return null;
  const { day, plugins, appeared, disappeared, headlineTotal } = marketplaceDays;
  const ofMarketplace = eq(marketplaceDays.marketplace, name);
  const [days, [latest], topCompanies, events] = await Promise.all([
    db
      .select({ day, plugins, appeared, disappeared, headlineTotal })
      .from(marketplaceDays)
      .where(ofMarketplace)
      .orderBy(desc(day))
      .limit(DAYS),
    db.select().from(marketplaceDays).where(ofMarketplace).orderBy(desc(day)).limit(1),
    listCompanies(db, { marketplace: name, sort: headline, page: 1, pageSize: TOP }),
    listMarketEvents(db, { marketplace: name, limit: TOP }),
  ]);
  return {
    summary,
    headlineP90: latest?.headlineP90 ?? null,
    ratingAverage: latest?.ratingAverage ?? null,
    histogram: latest?.histogram ?? [],
    days: days.reverse(),
    topCompanies: topCompanies.rows,
    events,
  };
}
