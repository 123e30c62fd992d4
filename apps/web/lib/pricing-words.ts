import type { ExtractedPricingModel } from '@pi/domain';

/** What a way of pricing means. */
export const PRICING_WORDS: Record<ExtractedPricingModel, string> = {
  free: 'Free',
  free_trial: 'Free trial',
  freemium: 'Free with paid extras',
  paid: 'Paid',
  one_time: 'Paid once',
};
