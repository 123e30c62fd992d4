import type { ExtractedPricingModel, Extraction } from '@pi/domain';
import { extractPricing } from '../../extraction/pricing/extract-pricing.ts';
import type { Label } from './read-labels.ts';

/** The pricing that the words of a figure's price say, by the rules that listings are read by. */
export function labelPricing(
  { plugin, price }: Pick<Label, 'plugin' | 'price'>,
  marketplace: string,
): Pick<Extraction, 'pricingModel' | 'tiers' | 'lowestPaidMonthlyUsd'> {
  const model = modelOf(price);
  const ofStore = model === 'one_time' ? null : model;
  const pricing = extractPricing({
    marketplace,
    name: plugin,
    description: price,
    pricingModel: ofStore,
    pricingLabel: price || null,
  });
  return { ...pricing, pricingModel: model ?? pricing.pricingModel };
}

// The few words of a file, where a listing has sentences; null where they say nothing of it.
function modelOf(price: string): ExtractedPricingModel | null {
  const has = (words: RegExp) => words.test(price);
  if (has(/\bfreemium\b/i)) return 'freemium';
  if (has(/\btrial\b|\b\d+[- ]days? free\b/i)) return 'free_trial';
  const isFree = has(/\bfree\b/i);
  const isPaid = has(/[$€£]\s?\d|\bpaid\b|\bpremium\b|\bpro\b|\bplus\b|\bupgrade\b/i);
  if (isFree) return isPaid ? 'freemium' : 'free';
  if (has(/\b(one[- ]time|lifetime|once)\b/i)) return 'one_time';
  if (has(/\b(premium|pro|plus|upgrade)\b/i)) return 'freemium';
  return has(/\bpaid\b/i) ? 'paid' : null;
}
