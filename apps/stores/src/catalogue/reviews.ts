import { addDays, type Day, daysBetween } from '@pi/domain';
import { between, type Draw, pick } from './draw.ts';
import { type ListingState, versionOf } from './listing.ts';
import { OPINIONS } from './opinions.ts';
import type { Topic } from './topics/index.ts';
import { REVIEWERS } from './words.ts';

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

/**
 * The newest reviews of a listing on a day, newest first; none where it is not rated. Their stars
 * go by its rating, their texts by the stars and by what it is about.
 */
export function reviewsOn(listing: ListingState, day: Day, most: number): SampleReview[] {
  const { draw, rating, listedOn, product } = listing;
  const age = daysBetween(listedOn, day);
  const every = between(2, 40, draw('review every'));
  const newest = Math.floor(age / every);
  const written = Math.min(newest, listing.ratingCount);
  return Array.from({ length: Math.min(most, written) }, (_, back) => {
    const n = newest - back;
    const stars = starsOf(rating ?? 4, draw, n);
    return {
      n,
      author: `${pick(REVIEWERS, draw('review author', n))} Sample`,
      stars,
      text: opinionOf(product.topic, stars, draw, n),
      day: addDays(listedOn, n * every),
      version: versionOf(Math.floor((listing.releases * n * every) / (age + 1))),
    };
  });
}

// Stars lie at the ends; how many of them at the upper one follows from the average.
function starsOf(rating: number, draw: Draw, n: number): number {
  const isContent = draw('review mood', n) < (rating - 1.3) / 3.4;
  const exact = draw('review stars', n);
  if (isContent) return exact < 0.75 ? 5 : 4;
  if (exact < 0.5) return 1;
  return exact < 0.75 ? 2 : 3;
}

function opinionOf({ praise, complaint }: Topic, stars: number, draw: Draw, n: number): string {
  const [general, ofTopic] =
    stars > 3 ? [OPINIONS.good, praise] : stars === 3 ? [OPINIONS.mixed, complaint] : [OPINIONS.bad, complaint];
  const first = pick(general, draw('review text', n));
  const second = pick(ofTopic, draw('review detail', n));
  const form = draw('review form', n);
  if (form < 0.35) return first;
  return form < 0.7 ? second : `${first} ${second}`;
}
