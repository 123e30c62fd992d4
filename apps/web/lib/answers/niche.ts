import type { NamedPlugin } from '@pi/db/queries/niches/list-named-plugins';
import type { NicheRow } from '@pi/db/queries/niches/list-niche-rows';
import type { Day, MarketplaceInfo } from '@pi/domain';
import { type DerivationMethod, derivedNumber, Niche, type NichePlugin, reportedNumber } from '@pi/domain/api';
import { growthOf, type NicheSums } from '../niches/sum-up-niche.ts';
import { toPluginId } from '../plugin-id.ts';

/** The marketplace that a niche is in. */
export interface NicheMarket {
  info: Pick<MarketplaceInfo, 'name' | 'primaryMetric'>;
  isCounter: boolean;
  /** The newest day that it was read on. */
  day: Day | null;
}

/** A niche's figures as numbers that say what they are. @param named the plugins that it names */
export function toNiche(
  { of, sums }: { of: NicheMarket; sums: NicheSums },
  named: ReadonlyMap<number, NamedPlugin>,
): Niche {
  const { info, isCounter, day } = of;
  const number = (value: number | null, method: DerivationMethod, kind: 'exact' | 'rounded' = 'rounded') =>
    derivedNumber({ value, kind, day, source: info.name, method });
  const toPlugin = (row: NicheRow) => toNichePlugin(row, of, named.get(row.pluginId)) ?? [];
  return Niche.parse({
    marketplace: info.name,
    primaryMetric: info.primaryMetric,
    listings: number(sums.listings, 'count', 'exact'),
    total: number(sums.total, 'sum'),
    topShare: number(sums.topShare, 'top_3_share'),
    leaders: sums.leaders.flatMap(toPlugin),
    leadersRating: number(sums.leadersRating, 'top_3_mean'),
    medianRating: number(sums.medianRating, 'median'),
    leadersUpdatedOn: sums.leadersUpdatedOn,
    appeared: number(sums.appeared, 'count', 'exact'),
    vanished: number(sums.vanished, 'count', 'exact'),
    newest: sums.newest.flatMap(toPlugin),
    newestGrowth: number(sums.newestGrowth, isCounter ? 'median_gain_change_90d' : 'median_change_90d'),
    paidShare: number(sums.paidShare, 'share'),
    medianPrice: number(sums.medianPrice, 'median'),
  });
}

function toNichePlugin(
  row: NicheRow,
  { info: { name: source, primaryMetric }, isCounter }: NicheMarket,
  plugin: NamedPlugin | undefined,
): NichePlugin | null {
  if (!plugin) return null;
  const { updatedOn, listedOn } = row;
  const of = { day: plugin.lastSeenOn, source };
  const kind = plugin[`${primaryMetric}Kind`];
  return {
    ...{ id: toPluginId(plugin), name: plugin.name, updatedOn, listedOn },
    size: reportedNumber({ value: row[primaryMetric], kind, ...of }),
    rating: reportedNumber({ value: row.rating, ...of }),
    growth: derivedNumber({
      value: growthOf(row, { isCounter }),
      ...{ kind: kind ?? 'exact', ...of, method: isCounter ? 'gain_change_90d' : 'change_90d' },
    }),
  };
}
