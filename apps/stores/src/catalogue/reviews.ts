import { addDays, type Day, daysBetween } from '@pi/domain';
import { between, pick } from './draw.ts';
import { type ListingState, versionOf } from './listing.ts';
import { OPINIONS, REVIEWERS } from './words.ts';

/** A review as a store keeps it, its author included, so that readers have something to drop. */
export interface SampleReview {
  /** 1 is the oldest review of its listing. */
  n: number;
  author: string;
  stars: number;
  text: string;
  day: Day;
  version: string;
}

/** The newest reviews of a listing on a day, newest first; none where it is not rated. */
export function reviewsOn(listing: ListingState, day: Day, most: number): SampleReview[] {
  const every = between(2, 40, listing.draw('review every'));
  const written = Math.min(Math.floor(daysBetween(listing.listedOn, day) / every), listing.ratingCount);
  return Array.from({ length: Math.min(most, written) }, (_, back) => {
    const n = Math.floor(daysBetween(listing.listedOn, day) / every) - back;
    return {
      n,
      author: `${pick(REVIEWERS, listing.draw('review author', n))} Sample`,
      stars: between(1, 6, listing.draw('review stars', n) ** 0.5),
      text: pick(OPINIONS, listing.draw('review text', n)),
      day: addDays(listing.listedOn, n * every),
      version: versionOf(Math.floor((listing.releases * n * every) / (daysBetween(listing.listedOn, day) + 1))),
    };
  });
}
