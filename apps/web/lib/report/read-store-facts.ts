import type { Db } from '@pi/db';
import { listCompanies } from '@pi/db/queries/companies/list-companies';
import { listMovers } from '@pi/db/queries/movers/list-movers';
import { listStoreDays } from '@pi/db/queries/report/list-store-days';
import { addDays, CATEGORIES, type Day, GROWTH_PERIODS, type MarketplaceInfo } from '@pi/domain';
import { derivedNumber, type ReportCategory, type ReportCompany, ReportMover } from '@pi/domain/api';
import { toCompanyItem } from '#lib/answers/company.ts';
import { toMoverItem } from '#lib/answers/mover.ts';
import { MOVERS_AT_LEAST, MOVERS_LISTED_FOR, movingNumbers } from '#lib/movers.ts';
import { readMarketCategories } from '#lib/read-market-parts.ts';

/** How many of a marketplace a report names of each kind. */
const ROWS = 5;
/** Longer periods would reach far into another quarter. */
const LONGEST_PERIOD = 90;

/** What is known of a marketplace's newest day, for its part of a report. */
export interface StoreFacts {
  growing: ReportMover[];
  companies: ReportCompany[];
  categories: ReportCategory[];
}

/**
 * Reads them.
 * @param newest the newest day of the marketplace
 * @param days how many days of the quarter there are until then: growth is of no more
 */
export async function readStoreFacts(
  db: Db,
  info: MarketplaceInfo,
  { newest, days }: { newest: Day; days: number },
): Promise<StoreFacts> {
  const [growing, companies, categories] = await Promise.all([
    readGrowing(db, info, { newest, days }),
    readCompanies(db, info, newest),
    readCategories(db, info),
  ]);
  return { growing, companies, categories };
}

async function readGrowing(db: Db, info: MarketplaceInfo, { newest, days }: { newest: Day; days: number }) {
  const [number] = movingNumbers([info]);
  const periods = GROWTH_PERIODS.filter((period) => period <= Math.min(days, LONGEST_PERIOD)).toReversed();
  const of = { direction: 'up', atLeast: MOVERS_AT_LEAST, limit: ROWS } as const;
  const listedBefore = addDays(newest, -MOVERS_LISTED_FOR);
  if (!number) return [];
  for (const period of periods) {
    const rows = await listMovers(db, { ...number, ...of, period, listedBefore });
    if (rows.length > 0) return rows.map((row) => ReportMover.parse({ ...toMoverItem(row, number, period), period }));
  }
  return [];
}

// What is known of companies is of the newest day, which may be after the quarter: so is its sum.
async function readCompanies(db: Db, info: MarketplaceInfo, newest: Day): Promise<ReportCompany[]> {
  const { name: marketplace, primaryMetric } = info;
  const [{ rows }, days] = await Promise.all([
    listCompanies(db, { marketplace, sort: primaryMetric, page: 1, pageSize: ROWS }),
    listStoreDays(db, { from: newest, to: newest }),
  ]);
  const total = days.find((day) => day.marketplace === marketplace)?.primaryTotal;
  return rows.map((row) => {
    const item = toCompanyItem(row, marketplace);
    const value = shareOf(item[primaryMetric]?.value, total);
    return {
      ...item,
      marketplace,
      share: derivedNumber({ value, kind: 'rounded', method: 'share', day: newest, source: marketplace }),
    };
  });
}

// A part that is larger than the whole is no part of it: its share is not known.
function shareOf(part: number | undefined, total: number | null | undefined): number | null {
  return part === undefined || !total || part > total ? null : part / total;
}

async function readCategories(db: Db, info: MarketplaceInfo): Promise<ReportCategory[]> {
  const categories = await readMarketCategories(db, info);
  return categories
    .slice(0, ROWS)
    .map(({ name, ...category }) => ({ ...category, category: name, title: CATEGORIES[name] }));
}
