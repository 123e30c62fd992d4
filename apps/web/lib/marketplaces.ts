import type { MarketplaceSummary } from '@pi/db/queries/list-marketplaces';
import type { DataOrigin, MarketplaceAbout } from '@pi/domain';
import { abouts, enabledMarketplaces } from '@pi/scrapers/about';
import { settings } from './settings.ts';

export interface MarketplaceEntry {
  about: MarketplaceAbout;
  /** Null when the marketplace was never read. */
  summary: MarketplaceSummary | null;
}

/** Every marketplace there is, in the registry's order, with the newest figures where it was read. */
export function withAbouts(summaries: readonly MarketplaceSummary[]): MarketplaceEntry[] {
  const byName = new Map(summaries.map((summary) => [summary.name, summary]));
  return abouts.map((about) => ({ about, summary: byName.get(about.name) ?? null }));
}

/** Whether the marketplace is part of the daily run; with sample data all of them are. */
export function isOn(about: MarketplaceAbout, origin: DataOrigin | null): boolean {
  return origin === 'sample' || enabledMarketplaces(settings().MARKETPLACES_ENABLED).includes(about);
}

/** What the store's headline number is called, e.g. `Users`. */
export function headlineLabel(about: MarketplaceAbout): string {
  return about.numbers[about.headline]?.label ?? about.headline;
}
