import { createHash } from 'node:crypto';
import { daysBetween } from '@pi/domain';
import { type AnalysisListing, textOf } from './analysis-listing.ts';

/** Days after which new reviews alone are a reason to read a listing again. */
export const REVIEW_DAYS = 30;

/** What a listing and its reviews say, and who reads it how. */
export interface HashedText {
  listing: AnalysisListing;
  reviews: readonly string[];
  model: string;
  promptVersion: number;
}

/** Two hashes with a dot between: of the listing with model and prompt, and of the reviews. */
export function hashText({ listing, reviews, model, promptVersion }: HashedText): string {
  return `${sha256([textOf(listing), model, String(promptVersion)])}.${sha256(reviews)}`;
}

/**
 * Whether a text is to be read: it is another one than the last. Where only reviews differ, after
 * 30 days: a large plugin has other ones every day.
 * @param before the hash of the text that was read last, refused or not, and the day on which it
 * was read or found to be the same; null: none was read
 */
export function isDue(
  hash: string,
  before: { textHash: string | null; checkedOn: string | null },
  today: string,
): boolean {
  if (before.textHash === null || before.textHash === hash) return before.textHash === null;
  const isSameListing = before.textHash.split('.')[0] === hash.split('.')[0];
  return !isSameListing || (before.checkedOn !== null && daysBetween(before.checkedOn, today) >= REVIEW_DAYS);
}

/** SHA-256 of several texts as hexadecimal digits. */
export function sha256(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
