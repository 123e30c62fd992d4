import type { MarketplaceSummary } from '@pi/db/queries/catalogue/list-marketplaces';
import type { MarketplaceInfo } from '@pi/domain';
import { type MarketplaceState, marketplaceInfos, marketplaceState } from '@pi/scrapers/info';
import { settings } from './settings.ts';

export interface MarketplaceEntry {
  info: MarketplaceInfo;
  state: MarketplaceState;
  /** Null when the marketplace was never read. */
  summary: MarketplaceSummary | null;
}

/** Every marketplace there is, with the newest figures where it was read: those first, else in the registry's order. */
export function withMarketplaceInfos(summaries: readonly MarketplaceSummary[]): MarketplaceEntry[] {
  const byName = new Map(summaries.map((summary) => [summary.name, summary]));
  const entries = marketplaceInfos.map((info) => ({
    info,
    state: stateOf(info),
    summary: byName.get(info.name) ?? null,
  }));
  return [...entries.filter(({ summary }) => summary), ...entries.filter(({ summary }) => !summary)];
}

/** Whether the marketplace is part of this process's daily run, and on whose word. */
export function stateOf(info: MarketplaceInfo): MarketplaceState {
  return marketplaceState(info, settings());
}

/** What the store's headline number is called, e.g. `Users`. */
export function primaryMetricLabel(info: MarketplaceInfo): string {
  return info.numbers[info.primaryMetric]?.label ?? info.primaryMetric;
}
