import { isRejectedPrice } from '@pi/intelligence';
import { type AnalysisListing, textOf } from '../input/analysis-listing.ts';
import { statesAmount } from './stated-amounts.ts';

const FREE =
  /(?<![\p{L}-])(?:free(?! (?:trial|of|from|demo|shipping|delivery))(?!-?\p{L})|gratis|kostenlos\p{L}*|gratuit\p{L}*)/iu;
const FREE_MODELS = new Set(['free', 'freemium']);

/**
 * Whether a listing states a price, and of its plugin as far as rules can tell: not that of another
 * product, of a discount, of what users sell. 0 is stated by words that say free, or by the store.
 */
export function isStatedPrice(listing: AnalysisListing, amount: number, currency: string): boolean {
  const text = textOf(listing);
  if (amount === 0) return FREE.test(text) || FREE_MODELS.has(listing.pricingModel ?? '');
  return statesAmount(text, amount, currency) && !isRejectedPrice(listing, amount, currency);
}
