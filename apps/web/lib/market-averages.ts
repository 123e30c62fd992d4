import type { Db } from '@pi/db';
import { getDerivedState, getMarketAverages, type MarketAverages } from '@pi/db/queries/catalogue/market-facts';

const kept = new Map<string, { of: string; averages: Promise<MarketAverages> }>();

/**
 * Averages over all plugins of a marketplace: computed once, and again when the marketplace was
 * derived again. Null before its first day.
 */
export async function marketAverages(db: Db, marketplace: string): Promise<MarketAverages | null> {
  const state = await getDerivedState(db, marketplace);
  if (!state) return null;
  const of = `${state.day} ${state.computedAt.toISOString()}`;
  const known = kept.get(marketplace);
  if (known?.of === of) return known.averages;
  const averages = getMarketAverages(db, marketplace);
  kept.set(marketplace, { of, averages });
  // What failed is asked for again.
  averages.catch(() => kept.delete(marketplace));
  return averages;
}
