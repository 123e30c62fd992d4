import type { ListingDraft } from '../../shared/checked-listing.ts';

/**
 * The pricing of an app by the store's words: "Free", "Free plan available", "Free to install"
 * (what it does may cost), "14-day free trial", "From $9/month".
 * @param label undefined where the page does not have it
 */
export function pricingOf(label: string | null | undefined): Pick<ListingDraft, 'pricingModel' | 'pricingLabel'> {
  const text = label?.replace(/\s+/g, ' ').trim();
  return text ? { pricingModel: modelOf(text), pricingLabel: text } : {};
}

function modelOf(label: string): string | undefined {
  if (/\bfree plan\b|\bfree to install\b/i.test(label)) return 'freemium';
  if (/\bfree trial\b/i.test(label)) return 'free_trial';
  if (/^free$/i.test(label)) return 'free';
  return /\d/.test(label) && /[$€£¥]|\bmonth\b|\byear\b/i.test(label) ? 'paid' : undefined;
}
