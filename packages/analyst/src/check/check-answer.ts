import { Analysis, MOST_EXTRACTED } from '@pi/domain';
import { isOnlyMentioned, lowestMonthlyUsd } from '@pi/intelligence';
import { type AnalysisListing, LEAST_REVIEWS, textOf } from '../input/analysis-listing.ts';
import { withoutDeveloper } from '../input/remove-people.ts';
import type { Answer } from '../prompts/listing-v1.ts';
import { findPerson } from './find-person.ts';
import { isStatedPrice } from './is-stated-price.ts';
import { isKnownTag, isTagLike } from './known-tags.ts';
import { namesProduct } from './names-product.ts';
import { clipShare, type ShareBounds } from './paying-share.ts';
import { whyNotWords } from './why-not-words.ts';

/** What an answer is checked against. */
export interface CheckedSource {
  listing: AnalysisListing;
  reviews: readonly string[];
  bounds: ShareBounds | null;
}

const WORDS = { audience: 300, pitch: 400, summary: 2500, customersSay: 1500 } as const;

/**
 * Checks what a model says of a listing, as if it were hostile: prices and products have to stand
 * in the listing, words hold no markup, address or name.
 * @returns the analysis, or in one sentence what is wrong
 */
export function checkAnswer(answer: Answer, source: CheckedSource): { analysis: Analysis } | { reason: string } {
  const stated = textOf(source.listing);
  const isSaid = source.reviews.length >= LEAST_REVIEWS;
  const words = { ...answer, customersSay: isSaid ? answer.customersSay : null };
  const reason =
    whyNotTiers(answer, source.listing) ??
    whyNotIntegrations(answer, source.listing, stated) ??
    whyNotTags(answer) ??
    whyNotTexts(words, source) ??
    whyNotShare(answer, source);
  if (reason) return { reason };
  const tiers = answer.tiers.map((tier) => ({
    ...tier,
    name: tier.name && namesProduct(stated, tier.name) ? tier.name : null,
  }));
  const parsed = Analysis.safeParse({
    pricingModel: answer.pricingModel,
    tiers,
    lowestPaidMonthlyUsd: lowestMonthlyUsd(tiers),
    integrations: [...new Set(answer.integrations)],
    tags: [...new Set(answer.tags)].filter(isKnownTag),
    audience: words.audience || null,
    pitch: words.pitch || null,
    summary: words.summary || null,
    customersSay: words.customersSay || null,
    payingShare: clipShare(answer.payingShare, source.bounds),
  });
  return parsed.data
    ? { analysis: parsed.data }
    : { reason: `${parsed.error?.issues[0]?.path.join('.')} is no such value.` };
}

function whyNotTiers({ tiers }: Answer, listing: AnalysisListing): string | null {
  if (tiers.length > MOST_EXTRACTED.tiers) return 'There are too many tiers.';
  for (const { amount, currency } of tiers) {
    if (!/^[A-Z]{3}$/.test(currency) || !Number.isFinite(amount) || amount < 0)
      return 'A tier has no amount or currency.';
    if (!isStatedPrice(listing, amount, currency)) return `The listing does not state the price ${amount} ${currency}.`;
  }
  return null;
}

function whyNotIntegrations({ integrations }: Answer, listing: AnalysisListing, stated: string): string | null {
  if (integrations.length > MOST_EXTRACTED.integrations) return 'There are too many integrations.';
  const at = integrations.findIndex((name) => name.length > 60 || !namesProduct(stated, name));
  if (at !== -1) return `The listing does not name integration ${at + 1}.`;
  const other = integrations.findIndex((name) => isOnlyMentioned(listing, name));
  return other === -1 ? null : `The listing does not say that the plugin works with integration ${other + 1}.`;
}

function whyNotTags({ tags }: Answer): string | null {
  if (tags.length > MOST_EXTRACTED.tags) return 'There are too many tags.';
  return tags.every(isTagLike) ? null : 'A tag is not one to four short words in lower case.';
}

type Words = Pick<Answer, keyof typeof WORDS>;

function whyNotTexts(words: Words, { listing, reviews }: CheckedSource): string | null {
  for (const [field, longest] of Object.entries(WORDS) as [keyof Words, number][]) {
    const text = words[field];
    if (!text) continue;
    if (text.length > longest) return `${field} is longer than ${longest} characters.`;
    const reason = whyNotWords(text, listing);
    if (reason) return `${field} cannot be shown: ${reason}`;
    if (namesPerson(text, listing, reviews)) return `${field} names a person.`;
  }
  return null;
}

function namesPerson(text: string, listing: AnalysisListing, reviews: readonly string[]): boolean {
  const names = [listing.developer?.name, listing.developer?.legalName].filter((one) => typeof one === 'string');
  const cleaned = withoutDeveloper(textOf(listing), listing);
  return namesDeveloper(text, listing) || findPerson(text, { reviews, listing: cleaned, names }) !== null;
}

/** A company whose product bears its name is named as a product. */
function namesDeveloper(text: string, { name, developer }: AnalysisListing): boolean {
  const names = [developer?.name, developer?.legalName].filter((one) => one !== null && one !== undefined);
  return names.some((one) => one.includes(' ') && !namesProduct(name, one) && namesProduct(text, one));
}

function whyNotShare({ payingShare: share }: Answer, { listing, reviews }: CheckedSource): string | null {
  if (!share) return null;
  if (!(share.low >= 0 && share.high <= 1 && share.low <= share.high)) return 'payingShare is no interval from 0 to 1.';
  if (share.reason.length > 300) return 'The reason of payingShare is too long.';
  if (namesPerson(share.reason, listing, reviews)) return 'The reason of payingShare names a person.';
  const reason = whyNotWords(share.reason, listing);
  return reason && `The reason of payingShare cannot be shown: ${reason}`;
}
