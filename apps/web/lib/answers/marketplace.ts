import type { MarketplaceDayPoint, MarketplaceDetails } from '@pi/db/queries/catalogue/get-marketplace';
import type {
  LikeForLike as LikeForLikeRow,
  MarketplaceSummary as MarketplaceSummaryRow,
} from '@pi/db/queries/catalogue/list-marketplaces';
import type { MarketAverages, MarketMoves } from '@pi/db/queries/catalogue/market-facts';
import type { Earning } from '@pi/db/queries/revenue/list-earning';
import { addDays, type MarketplaceInfo, type PrimaryMetric } from '@pi/domain';
import {
  CompanyItem,
  type DerivationMethod,
  derivedNumber,
  MarketplaceDay,
  type MarketplaceFacts,
  MarketplaceFigures,
  MarketplaceSummary,
  splitColumns,
} from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toMarketChange } from './change.ts';
import { toCompanyItem } from './company.ts';
import { toEarningAnswer, toMarketplaceEarning } from './earning.ts';
import { kindOfTotals } from './kind-of-totals.ts';

/** The newest figures of the marketplaces that are in the registry. */
export function toMarketplaceSummaries(rows: readonly MarketplaceSummaryRow[]): MarketplaceSummary[] {
  return rows.flatMap((row) => {
    const info = getMarketplaceInfo(row.name);
    return info ? [toMarketplaceSummary(row, info.primaryMetric)] : [];
  });
}

/** The newest figures of a marketplace. */
export function toMarketplaceSummary(row: MarketplaceSummaryRow, primaryMetric: PrimaryMetric): MarketplaceSummary {
  const of = { day: row.day, source: row.name };
  const kind = kindOfTotals(primaryMetric);
  return MarketplaceSummary.parse({
    ...row,
    plugins: derivedNumber({ value: row.plugins, kind: 'exact', method: 'count', ...of }),
    missing: derivedNumber({ value: row.missing, kind: 'exact', method: 'count', ...of }),
    companies: derivedNumber({ value: row.companies, kind: 'exact', method: 'count', ...of }),
    primaryTotal: derivedNumber({ value: row.primaryTotal, kind, method: 'sum', ...of }),
    primaryTotalChange30d: derivedNumber({
      value: row.primaryTotalChange30d,
      kind,
      method: 'like_for_like_30d',
      ...of,
    }),
    likeForLike30d: row.likeForLike30d && toLikeForLike(row.likeForLike30d, row, kind),
    primaryMedian: derivedNumber({ value: row.primaryMedian, kind, method: 'median', ...of }),
  });
}

function toLikeForLike(
  totals: LikeForLikeRow,
  { day, name: source }: Pick<MarketplaceSummaryRow, 'day' | 'name'>,
  kind: 'exact' | 'rounded',
): unknown {
  const before = day && addDays(day, -30);
  const count = (value: number, on: string | null) =>
    derivedNumber({ value, kind: 'exact', method: 'count', day: on, source });
  const sum = (value: number, on: string | null) => derivedNumber({ value, kind, method: 'sum', day: on, source });
  return {
    comparedPlugins: count(totals.comparedPlugins, day),
    comparedBefore: sum(totals.comparedBefore, before),
    comparedTotal: sum(totals.comparedTotal, day),
    newPlugins: count(totals.newPlugins, day),
    newTotal: sum(totals.newTotal, day),
    gonePlugins: count(totals.gonePlugins, before),
    goneTotal: sum(totals.goneTotal, before),
  };
}

/** What else the figures of a marketplace are made of. */
export interface MarketRows {
  averages: MarketAverages | null;
  moves: MarketMoves | null;
  earning: Earning | null;
}

/** The figures of one marketplace. */
export function toMarketplaceFigures(
  row: MarketplaceDetails,
  info: MarketplaceInfo,
  rows: MarketRows,
): MarketplaceFigures {
  const { primaryMetric } = info;
  const { day, name: source } = row.summary;
  const kind = kindOfTotals(primaryMetric);
  return MarketplaceFigures.parse({
    summary: toMarketplaceSummary(row.summary, primaryMetric),
    facts: toMarketplaceFacts(row, kind, rows),
    primaryP90: derivedNumber({ value: row.primaryP90, kind, method: 'percentile_90', day, source }),
    ratingAverage: derivedNumber({ value: row.ratingAverage, kind: 'exact', method: 'mean', day, source }),
    histogram: row.histogram,
    days: row.days.map((one) => toMarketplaceDay(one, source, kind)),
    topCompanies: row.topCompanies.map((company) => toCompanyItem(company, source)),
    earning: toMarketplaceEarning(rows.earning, info, day),
    changes: row.changes.map(toMarketChange),
  });
}

function toMarketplaceFacts(
  { summary: { day, name: source, primaryTotal }, histogram }: MarketplaceDetails,
  kind: 'exact' | 'rounded',
  { averages, moves }: MarketRows,
): MarketplaceFacts {
  const counted = histogram.reduce((sum, { plugins }) => sum + plugins, 0);
  const average = primaryTotal === null || counted === 0 ? null : Math.round(primaryTotal / counted);
  const number = (value: number | null | undefined, method: DerivationMethod, of: 'exact' | 'rounded' = 'exact') =>
    derivedNumber({ value, kind: of, method, day, source });
  return {
    primaryAverage: number(average, 'mean', kind),
    rating: number(averages?.rating, 'weighted_mean'),
    ratingCount: number(averages?.ratingCount, 'sum'),
    ratingsPer1000: number(averages?.ratingsPer1000, 'per_1000', 'rounded'),
    medianPriceUsd: number(averages?.medianPriceUsd, 'median'),
    pricedPlugins: number(averages?.priced, 'count'),
    appeared30d: number(moves?.appeared, 'count'),
    disappeared30d: number(moves?.disappeared, 'count'),
    changedHands30d: number(moves?.changedHands, 'count'),
  };
}

/** The figures as the API answers them, with what their lists have in common. */
export function toFiguresAnswer(figures: MarketplaceFigures | null) {
  const days = splitColumns(MarketplaceDay, figures?.days ?? []);
  const topCompanies = splitColumns(CompanyItem, figures?.topCompanies ?? []);
  const { meta, earning } = toEarningAnswer(figures?.earning ?? null);
  return {
    meta: { days: days.meta, topCompanies: topCompanies.meta, plugins: meta },
    figures: figures && { ...figures, days: days.rows, topCompanies: topCompanies.rows, earning },
  };
}

function toMarketplaceDay(row: MarketplaceDayPoint, source: string, kind: 'exact' | 'rounded'): MarketplaceDay {
  const count = { kind: 'exact', method: 'count', day: row.day, source } as const;
  return MarketplaceDay.parse({
    day: row.day,
    plugins: derivedNumber({ value: row.plugins, ...count }),
    appeared: derivedNumber({ value: row.appeared, ...count }),
    disappeared: derivedNumber({ value: row.disappeared, ...count }),
    primaryTotal: derivedNumber({ value: row.primaryTotal, kind, method: 'sum', day: row.day, source }),
  });
}
