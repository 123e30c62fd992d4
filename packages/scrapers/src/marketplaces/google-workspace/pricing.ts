import type { ListingDraft } from '../../shared/checked-listing.ts';

/** The codes that were seen together with their words. */
const MODELS: ReadonlyMap<unknown, string> = new Map([
  [2, 'free_trial'],
  [3, 'freemium'],
]);

/**
 * The pricing of an app by the store's words ("Free of charge", "Free of charge with paid
 * features", "Free of charge trial", "Paid"), and for the codes that were seen with their words, by
 * the code.
 * @param label the words, or null where the page has none
 */
export function pricingOf(label: string | null, code?: unknown): Pick<ListingDraft, 'pricingModel' | 'pricingLabel'> {
  if (label) return { pricingModel: modelOf(label), pricingLabel: label };
  const pricingModel = MODELS.get(code);
  return pricingModel ? { pricingModel } : {};
}

function modelOf(label: string): string | undefined {
  if (/\btrial\b/i.test(label)) return 'free_trial';
  if (/\bpaid features\b/i.test(label)) return 'freemium';
  if (/^free\b/i.test(label)) return 'free';
  return /\bpaid\b/i.test(label) ? 'paid' : undefined;
}
