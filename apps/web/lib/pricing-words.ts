import type { PRICING_MODELS } from '@pi/domain';

/** What a store's way of pricing means. */
export const PRICING_WORDS: Record<(typeof PRICING_MODELS)[number], string> = {
  free: 'Free',
  free_trial: 'Free trial',
  freemium: 'Free with paid extras',
  paid: 'Paid',
};
