import type { MarketplaceSummary } from '@pi/db/queries/catalogue/list-marketplaces';
import type { MarketplaceAbout } from '@pi/domain';
import { abouts, type MarketplaceState, marketplaceState } from '@pi/scrapers/about';
import { settings } from './settings.ts';

export interface MarketplaceEntry {
  about: MarketplaceAbout;
  state: MarketplaceState;
  /** Null when the marketplace was never read. */
  summary: MarketplaceSummary | null;
}

/** Every marketplace there is, with the newest figures where it was read: those first, else in the registry's order. */
export function withAbouts(summaries: readonly MarketplaceSummary[]): MarketplaceEntry[] {
  const byName = new Map(summaries.map((summary) => [summary.name, summary]));
  const entries = abouts.map((about) => ({ about, state: stateOf(about), summary: byName.get(about.name) ?? null }));
  return [...entries.filter(({ summary }) => summary), ...entries.filter(({ summary }) => !summary)];
}

/** Whether the marketplace is part of this process's daily run, and on whose word. */
export function stateOf(about: MarketplaceAbout): MarketplaceState {
  return marketplaceState(about, settings());
}

/** What the store's headline number is called, e.g. `Users`. */
export function headlineLabel(about: MarketplaceAbout): string {
  return about.numbers[about.headline]?.label ?? about.headline;
}
