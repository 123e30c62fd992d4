import type { PrimaryMetric } from '@pi/domain';
import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { type HistogramBin, marketplaceDays } from '../../schema/marketplace-days.ts';
import type { CompanyRow } from '../companies/company-row.ts';
import { listCompanies } from '../companies/list-companies.ts';
import { listMarketChanges, type MarketChange } from './list-market-changes.ts';
import { listMarketplaces, type MarketplaceSummary } from './list-marketplaces.ts';

export interface MarketplaceDayPoint {
  day: string;
  plugins: number;
  appeared: number;
  disappeared: number;
  primaryTotal: number | null;
}

export interface MarketplaceDetails {
  summary: MarketplaceSummary;
  primaryP90: number | null;
  ratingAverage: number | null;
  histogram: HistogramBin[];
  /** Oldest first, the newest 1,000 at most. */
  days: MarketplaceDayPoint[];
  /** The largest first, 50 at most. */
  topCompanies: CompanyRow[];
  changes: MarketChange[];
}

const DAYS = 1000;
const COMPANIES = 50;
const CHANGES = 10;

/**
 * What a marketplace's page shows beside its list of plugins; null when the marketplace was never
 * read.
 */
export async function getMarketplace(
  db: Db,
  name: string,
  primaryMetric: PrimaryMetric,
): Promise<MarketplaceDetails | null> {
  const summary = (await listMarketplaces(db, name))[0];
  if (!summary) return null;
  const { day, plugins, appeared, disappeared, primaryTotal } = marketplaceDays;
  const ofMarketplace = eq(marketplaceDays.marketplace, name);
  const [days, [latest], topCompanies, changes] = await Promise.all([
    db
      .select({ day, plugins, appeared, disappeared, primaryTotal })
      .from(marketplaceDays)
      .where(ofMarketplace)
      .orderBy(desc(day))
      .limit(DAYS),
    db.select().from(marketplaceDays).where(ofMarketplace).orderBy(desc(day)).limit(1),
    listCompanies(db, { marketplace: name, sort: primaryMetric, page: 1, pageSize: COMPANIES }),
    listMarketChanges(db, { marketplace: name, limit: CHANGES }),
  ]);
  return {
    summary,
    primaryP90: latest?.primaryP90 ?? null,
    ratingAverage: latest?.ratingAverage ?? null,
    histogram: latest?.histogram ?? [],
    days: days.reverse(),
    topCompanies: topCompanies.rows,
    changes,
  };
}
