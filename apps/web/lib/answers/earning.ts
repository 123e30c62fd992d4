import type { Earning, EarningRow } from '@pi/db/queries/revenue/list-earning';
import type { MarketplaceInfo } from '@pi/domain';
import {
  derivedNumber,
  EarningPlugin,
  estimatePerUser,
  MarketplaceEarning,
  reportedNumber,
  splitColumns,
} from '@pi/domain/api';
import { LEAST_EARNING } from '../market-earning.ts';
import { toPluginId } from '../plugin-id.ts';
import { toFactEstimate } from './estimate.ts';

type Info = Pick<MarketplaceInfo, 'name' | 'primaryMetric'>;

/** The plugins that are thought to earn most; null where none has an estimate. */
export function toMarketplaceEarning(
  earning: Earning | null,
  info: Info,
  day: string | null,
): MarketplaceEarning | null {
  if (!earning || earning.estimated === 0) return null;
  const count = (value: number) => derivedNumber({ value, kind: 'exact', method: 'count', day, source: info.name });
  return MarketplaceEarning.parse({
    estimated: count(earning.estimated),
    earning: count(earning.earning),
    least: LEAST_EARNING[info.primaryMetric],
    plugins: earning.rows.map((row) => toEarningPlugin(row, info)),
  });
}

function toEarningPlugin(row: EarningRow, { name: marketplace }: Info): EarningPlugin {
  const { externalId, name, number, numberKind, lastSeenOn: day, rating } = row;
  const source = row.source ?? marketplace;
  const revenue = toFactEstimate(row, row.estimate, marketplace);
  return {
    id: toPluginId({ marketplace, externalId }),
    name,
    number: reportedNumber({ value: number, kind: numberKind, day, source }),
    rating: reportedNumber({ value: rating, day, source }),
    revenue,
    revenuePerUser: estimatePerUser(revenue, number),
  };
}

/** The same as the API answers it. */
export function toEarningAnswer(earning: MarketplaceEarning | null) {
  const { meta, rows } = splitColumns(EarningPlugin, earning?.plugins ?? []);
  return { meta, earning: earning && { ...earning, plugins: rows } };
}
