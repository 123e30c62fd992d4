import type { Listing } from '@pi/domain';
import type { Plan } from './answers.ts';

const MODELS: Record<string, Listing['pricingModel']> = { free: 'free', freemium: 'freemium', paid: 'paid' };

/** The store's word for a pricing model; undefined for a word that is not known. */
export function modelOf(word: string | null | undefined): Listing['pricingModel'] {
  return MODELS[word?.toLowerCase() ?? ''];
}

/** The price of the plan that is named as the cheapest, else of the first, in the store's words. */
export function labelOf(plans: Plan[] | null | undefined): string | null | undefined {
  const plan = plans?.find((one) => one.lowest_starting_price) ?? plans?.[0];
  return plan && labelOfPlan(plan);
}

// "7 USD / user / monthly, 14 days of trial"
function labelOfPlan({ price, currency_code, units, frequency, trial_days }: Plan): string | null {
  if (price === null || price === undefined || price === '') return null;
  const amount = currency_code ? `${price} ${currency_code}` : `${price}`;
  const terms = [amount, units, frequency].filter(Boolean).join(' / ');
  return trial_days ? `${terms}, ${trial_days} days of trial` : terms;
}
