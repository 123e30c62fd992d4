import { cutText } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { type AnalysisListing, LEAST_REVIEWS } from '../input/analysis-listing.ts';
import { sha256 } from '../input/hash-text.ts';
import { withoutContacts, withoutDeveloper, withoutReviewer } from '../input/remove-people.ts';
import { INSTRUCTIONS, VERSION, writePrompt } from './listing-v1.ts';

/** The version of the prompt in use: to raise it has all listings read again. */
export const PROMPT_VERSION = VERSION;

/** In characters: what a model is sent of a text at most. */
const LONGEST = { description: 12_000, review: 600 } as const;

/**
 * What a model is asked about a listing. It names no person: no developer, no reviewer, no address.
 * Reviews are sent only where there are enough of them to say what customers say.
 * @param tags the vocabulary to choose from
 */
export function analysisPrompt(
  listing: AnalysisListing,
  reviews: readonly string[],
  tags: readonly string[] = [],
): { instructions: string; prompt: string } {
  const clean = (text: string | null | undefined) => (text ? withoutDeveloper(text, listing) : null);
  const data = {
    store: getMarketplaceInfo(listing.marketplace)?.title ?? listing.marketplace,
    name: clean(listing.name),
    summary: clean(listing.summary),
    category: clean(listing.category),
    worksWith: (listing.worksWith ?? []).map((one) => withoutContacts(one)),
    pricingModelOfStore: listing.pricingModel ?? null,
    priceInStore: clean(listing.pricingLabel),
    // Names are taken out first: a cut could leave half of one.
    description: cutText(clean(listing.description) ?? '', LONGEST.description),
    reviews:
      reviews.length < LEAST_REVIEWS ? [] : reviews.map((text) => cutText(withoutReviewer(text), LONGEST.review)),
  };
  // Whoever writes a listing cannot know the hash of what holds it: no text ends the data early.
  const fence = `DATA-${sha256([JSON.stringify(data)]).slice(0, 24)}`;
  return { instructions: INSTRUCTIONS, prompt: writePrompt(data, fence, tags) };
}
