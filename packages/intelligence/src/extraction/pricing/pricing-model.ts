import type { ExtractedPricingModel, PriceTier } from '@pi/domain';
import type { PricingSignals } from './signals/pricing-signals.ts';

/**
 * How a plugin is paid for: its store's word, made more exact by its texts. Null where neither the
 * store nor a text says.
 */
export function pricingModelOf(
  store: ExtractedPricingModel | null,
  signals: PricingSignals,
  tiers: readonly PriceTier[],
): ExtractedPricingModel | null {
  const isPaid = tiers.length > 0 || signals.hasPaidVersion || signals.isFreeInPart;
  const isFree = signals.isFree || signals.isFreeInPart;
  const isOnce = tiers.length > 0 && tiers.every(({ period }) => period === 'once');
  if (store === 'freemium') return 'freemium';
  if (store === 'free') return isPaid ? 'freemium' : 'free';
  if (store === 'free_trial') return signals.isFreeInPart ? 'freemium' : 'free_trial';
  if (store === 'paid')
    return signals.isFreeInPart || (signals.isFree && tiers.length > 0) ? 'freemium' : isOnce ? 'one_time' : 'paid';
  const mustBePaid = signals.mustBePaid || signals.isSold;
  // A paid version, unlike a price, is one beside the plugin that is listed.
  if ((isPaid || mustBePaid) && (isFree || (signals.hasPaidVersion && !mustBePaid && !signals.hasTrial)))
    return 'freemium';
  if (tiers.length > 0 || mustBePaid) return signals.hasTrial ? 'free_trial' : isOnce ? 'one_time' : 'paid';
  if (signals.hasPaidVersion) return 'freemium';
  if (isFree) return 'free';
  return signals.hasTrial ? 'free_trial' : null;
}
