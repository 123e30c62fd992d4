import type { MarketplaceInfo } from '@pi/domain';
import { MarketplaceState, type MarketplaceSummary } from '@pi/domain/api';
import { marketplaceInfos, marketplaceState } from '@pi/scrapers/info';
import { settings } from './settings.ts';

export interface MarketplaceEntry {
  info: MarketplaceInfo;
  state: MarketplaceState;
  /** Null when the marketplace was never read. */
  summary: MarketplaceSummary | null;
}

/** All marketplaces of the registry, those with figures first. */
export function withMarketplaceInfos(summaries: readonly MarketplaceSummary[]): MarketplaceEntry[] {
  const byName = new Map(summaries.map((summary) => [summary.name, summary]));
  const entries = marketplaceInfos.map((info) => ({
    info,
    state: stateOf(info),
    summary: byName.get(info.name) ?? null,
  }));
  return [...entries.filter(({ summary }) => summary), ...entries.filter(({ summary }) => !summary)];
}

/** Whether the marketplace is part of this deployment's daily run, and why. */
export function stateOf(info: MarketplaceInfo): MarketplaceState {
  return MarketplaceState.parse(marketplaceState(info, settings()));
}

/** What the store calls its primary metric, e.g. `Users`. */
export function primaryMetricLabel(info: MarketplaceInfo): string {
  return info.numbers[info.primaryMetric]?.label ?? info.primaryMetric;
}

/** The words after a count: `reviews`, after one `review`. @param label what a number is called */
export function unitWords(label: string, value: number | undefined): string {
  return value === 1 ? label.toLowerCase().replace(/s$/, '') : label.toLowerCase();
}
