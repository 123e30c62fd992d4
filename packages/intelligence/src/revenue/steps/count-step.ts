import type { Count, RevenueInputs } from '@pi/domain';
import { scalePrior } from '../combine-priors.ts';
import { COUNT_PRIORS, type Prior, SECOND_FLOOR, UNRATED, USERS_PER_RATING } from '../priors.ts';
import type { Step } from './step.ts';
import { COUNTED, numberText, SHOWN } from './words.ts';

type CountInputs = Pick<RevenueInputs, 'countBasis' | 'buyers' | 'count' | 'ratingCount'>;

/** How many users stand behind the store's number; null where nothing says how many there are. */
export function countStep(inputs: CountInputs): (Step & { isFromRatings: boolean }) | null {
  const { count, countBasis, ratingCount } = inputs;
  if (countBasis === 'ratings') {
    const ratings = count ?? exactCount(ratingCount);
    return (
      ratings &&
      ratingStep(ratings, inputs, 'The store shows no users or installations: they are guessed from ratings.')
    );
  }
  if (!count) {
    const ratings = exactCount(ratingCount);
    return (
      ratings &&
      ratingStep(ratings, inputs, `The number of ${COUNTED[countBasis]} is not known: it is guessed from ratings.`)
    );
  }
  const shown = `${numberText(count.value)} ${COUNTED[countBasis]}, as the store shows ${SHOWN[count.kind]}`;
  const reason = isLowestBand(count) ? `${shown}: there may be up to ${SECOND_FLOOR.high}.` : `${shown}.`;
  return { prior: shownPrior(count), reason, isFromRatings: false };
}

function exactCount(value: number | null): Count | null {
  return value === null ? null : { value, kind: 'exact' };
}

function ratingStep(ratings: Count, { buyers }: CountInputs, missing: string) {
  const perRating = USERS_PER_RATING[buyers];
  const behind = `${numberText(perRating.point)} users, ${numberText(perRating.low)} to ${numberText(perRating.high)}`;
  if (ratings.value === 0) {
    const reason = `No ratings: it may have no users, or as many as there may be behind one rating, ${behind} (our assumption).`;
    return { prior: unratedPrior(perRating), reason, missing, isFromRatings: true };
  }
  const reason = `${numberText(ratings.value)} ratings, and behind each ${behind}: our assumption.`;
  return { prior: scalePrior(perRating, ratings.value), reason, missing, isFromRatings: true };
}

function unratedPrior({ point, high }: Prior): Prior {
  return { low: UNRATED.low, point: UNRATED.point * point, high: UNRATED.high * high };
}

function isLowestBand({ value, kind }: Count): boolean {
  return kind === 'at_least' && value < SECOND_FLOOR.high;
}

function shownPrior(count: Count): Prior {
  const { low, point, high } = manyTimes(COUNT_PRIORS[count.kind], count.value);
  if (!isLowestBand(count)) return { low, point, high };
  // Never less than what a higher number gives.
  return { low, point: Math.max(point, SECOND_FLOOR.point), high: Math.max(high, SECOND_FLOOR.high) };
}

// Of none there may be some by now: fewer than behind one.
function manyTimes(prior: Prior, value: number): Prior {
  return value === 0 ? { low: 0, point: 0, high: prior.point } : scalePrior(prior, value);
}
