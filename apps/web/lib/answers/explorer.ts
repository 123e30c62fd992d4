import type { ExplorerRow } from '@pi/db/queries/explorer/list-plugin-facts';
import type { PluginSeries } from '@pi/db/queries/explorer/list-series';
import { type CountKind, GROWTH_PERIODS, type GrowthPeriod, PERMISSION_RISKS } from '@pi/domain';
import {
  type ApiChange,
  type ChangeMethod,
  type DerivationMethod,
  derivedChange,
  derivedNumber,
  ExplorerItem,
} from '@pi/domain/api';
import { primaryNumber } from '../explorer/primary-sort.ts';
import { toCount } from './count.ts';
import { toFactEstimate } from './estimate.ts';
import { toPluginItem } from './plugin.ts';

/** A plugin of a list over all marketplaces, with the numbers before each period. */
export function toExplorerItem(
  { plugin, facts, tags, estimate }: ExplorerRow,
  series: PluginSeries | undefined,
): ExplorerItem {
  const { usersChange30d: _users, downloadsChange30d: _downloads, ...item } = toPluginItem(plugin);
  const source = plugin.source ?? plugin.marketplace;
  const derived = (value: number | null, method: DerivationMethod, kind: CountKind = 'exact') =>
    derivedNumber({ value, kind, day: plugin.lastSeenOn, source, method });
  const { category, storeCategory, listedOn, delistedOn, changedHandsOn, ownerKind } = facts;
  return ExplorerItem.parse({
    ...item,
    ...{ category, storeCategory, listedOn, delistedOn, changedHandsOn, ownerKind },
    pricingModel: facts.pricingModel,
    pricingLabel: plugin.pricingLabel,
    priceUsd: derived(facts.priceUsd, 'price_per_month'),
    revenue: toFactEstimate(facts, estimate, plugin.marketplace),
    tags: tags ?? [],
    ratingsPer1000: derived(facts.ratingsPer1000, 'ratings_per_1000', plugin.usersKind ?? 'exact'),
    companyPlugins: derived(facts.companyPlugins, 'count'),
    risk: facts.risk === null ? null : (PERMISSION_RISKS[facts.risk] ?? null),
    ...changes({ plugin, facts }, series, source),
    ...Object.fromEntries(
      GROWTH_PERIODS.map((days) => [`pace${days}d`, derived(facts[`pace${days}d`], `gain_change_${days}d`)]),
    ),
  });
}

type Row = Pick<ExplorerRow, 'plugin' | 'facts'>;

function changes(row: Row, series: PluginSeries | undefined, source: string) {
  const entries = GROWTH_PERIODS.map((days): [string, ApiChange | null] => [
    `change${days}d`,
    changeOver(days, row, series, source),
  ]);
  return Object.fromEntries(entries) as Record<`change${GrowthPeriod}d`, ApiChange | null>;
}

/** The change between the value before the period and now, within the bounds that facts have. */
function changeOver(
  days: GrowthPeriod,
  { plugin, facts }: Row,
  series: PluginSeries | undefined,
  source: string,
): ApiChange | null {
  const [low, high] = [facts[`change${days}d`], facts[`change${days}dHigh`]];
  const number = primaryNumber(plugin.marketplace);
  const now = toCount(plugin[number], plugin[`${number}Kind`]);
  const before = series?.before[days];
  if (low === null || !before) return null;
  const day = series.spark.points.at(-1)?.day ?? plugin.lastSeenOn;
  const method: ChangeMethod = `change_${days}d`;
  return derivedChange({ now, before, bounds: { low, high }, day, source, method });
}
