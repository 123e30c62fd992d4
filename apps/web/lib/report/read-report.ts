import type { Db } from '@pi/db';
import { listNewestDays } from '@pi/db/queries/catalogue/get-newest-day';
import { listDaySpans } from '@pi/db/queries/changes/read-days';
import { countStoreChanges } from '@pi/db/queries/report/count-store-changes';
import { listStoreDays, type StoreDay } from '@pi/db/queries/report/list-store-days';
import { addDays, type Day, daysBetween, daysOfQuarter, type Quarter } from '@pi/domain';
import { derivedNumber, Report, type StoreQuarter } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { marketAverages } from '#lib/market-averages.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { storeTitle } from '#lib/store-title.ts';
import { foldStoreDays, type NewestFigures, NO_NEWEST_FIGURES } from './fold-store-days.ts';
import { reportInsights, type StoreWords } from './insights.ts';
import { isWholeQuarter } from './is-whole-quarter.ts';
import { readStoreFacts, type StoreFacts } from './read-store-facts.ts';
import { readReportChanges } from './report-changes.ts';
import { reportLimits } from './report-limits.ts';
import { readRiskyPermissions } from './risky-permissions.ts';

/** So long after a quarter, what is known of the newest day is still taken for its end. */
const GRACE_DAYS = 7;

/** A report, with the days that its charts are drawn of. */
export interface ReadReport {
  report: Report;
  /** Of each marketplace, oldest first. */
  days: ReadonlyMap<string, StoreDay[]>;
  /** Marketplaces of which only the days are known: their newest day is long after the quarter. */
  withoutFacts: readonly string[];
}

/**
 * The report of a quarter. It reads the days and changes of the quarter, and rows of the newest day
 * where that is of the quarter or a few days later: what it costs does not grow with history.
 * @returns null where no marketplace was read in the quarter
 */
export async function readReport(db: Db, quarter: Quarter): Promise<ReadReport | null> {
  const { first, last } = daysOfQuarter(quarter);
  const rows = await listStoreDays(db, { from: first, to: last });
  const read = rows.map(({ day }) => day).toSorted();
  const [from, to] = [read[0], read.at(-1)];
  if (!from || !to) return null;
  const days = Map.groupBy(rows, ({ marketplace }) => marketplace);
  // A change of a day before is known where history was filled in.
  const readSpans = [...days].map(([marketplace, ofStore]) => {
    return { marketplace, from: ofStore[0]?.day ?? from, to: ofStore.at(-1)?.day ?? to };
  });
  const risky = await readRiskyPermissions(db, { from, to });
  const [changes, listed, newestDays, spans] = await Promise.all([
    countStoreChanges(db, readSpans, risky),
    readReportChanges(db, { from, to }, risky),
    listNewestDays(db),
    listDaySpans(db),
  ]);
  const isFresh = (name: string) => (newestDays.get(name) ?? '9') <= addDays(last, GRACE_DAYS);
  const folded = await Promise.all(
    [...days].map(async ([name, ofStore]) => {
      const newest = isFresh(name) ? await readNewest(db, name, newestDays.get(name) ?? null) : NO_NEWEST_FIGURES;
      const primaryMetric = getMarketplaceInfo(name)?.primaryMetric ?? 'users';
      return foldStoreDays(ofStore, { primaryMetric, changes: changes.get(name), newest });
    }),
  );
  const stores = folded
    .filter((store) => store !== null)
    .sort((a, b) => (b.plugins?.value ?? 0) - (a.plugins?.value ?? 0));
  const facts = await readFacts(
    db,
    stores.filter(({ marketplace }) => isFresh(marketplace)),
    { first, newestDays },
  );
  const figures = { stores, ...facts, ...listed };
  const isComplete = isWholeQuarter(
    quarter,
    [...days.values()].map(({ length }) => length),
  );
  const withoutFacts = stores.map(({ marketplace }) => marketplace).filter((name) => !isFresh(name));
  const limits = reportLimits({
    quarter,
    isComplete,
    marketplaces: stores.length,
    withoutFacts,
    startedLate: spans
      .filter((span) => span.first > first && days.has(span.marketplace))
      .map((span) => span.marketplace),
  });
  const insights = reportInsights(figures, wordsOf);
  return { report: Report.parse({ quarter, from, to, isComplete, insights, ...figures, limits }), days, withoutFacts };
}

/** What a marketplace and its primary number are called. */
export function wordsOf(marketplace: string): StoreWords {
  const info = getMarketplaceInfo(marketplace);
  return { title: storeTitle(marketplace), unit: info ? primaryMetricLabel(info).toLowerCase() : 'users' };
}

async function readNewest(db: Db, source: string, day: Day | null): Promise<NewestFigures> {
  const averages = await marketAverages(db, source);
  const of = { kind: 'exact', day, source } as const;
  return {
    rating: derivedNumber({ value: averages?.rating, method: 'weighted_mean', ...of }),
    ratingCount: derivedNumber({ value: averages?.ratingCount, method: 'sum', ...of }),
    medianPriceUsd: derivedNumber({ value: averages?.medianPriceUsd, method: 'median', ...of }),
    pricedPlugins: derivedNumber({ value: averages?.priced, method: 'count', ...of }),
  };
}

async function readFacts(
  db: Db,
  stores: readonly StoreQuarter[],
  { first, newestDays }: { first: Day; newestDays: ReadonlyMap<string, Day> },
): Promise<StoreFacts> {
  const read = await Promise.all(
    stores.map(async (store) => {
      const info = getMarketplaceInfo(store.marketplace);
      const newest = newestDays.get(store.marketplace) ?? store.to;
      return info ? readStoreFacts(db, info, { newest, days: daysBetween(first, newest) + 1 }) : null;
    }),
  );
  const known = read.filter((one) => one !== null);
  return {
    growing: known.flatMap(({ growing }) => growing),
    companies: known.flatMap(({ companies }) => companies),
    categories: known.flatMap(({ categories }) => categories),
  };
}
