import { getMarketAverages } from '@pi/db/queries/catalogue/market-facts';
import { keptUntilDerived } from './kept-until-derived.ts';

/** Averages over all plugins of a marketplace; null before its first day. */
export const marketAverages = keptUntilDerived(getMarketAverages);
