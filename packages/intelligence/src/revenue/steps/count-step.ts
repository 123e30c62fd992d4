import type { Count, RevenueInputs } from '@pi/domain';
import { scalePrior } from '../combine-priors.ts';
import { COUNT_PRIORS, type Prior, USERS_PER_RATING } from '../priors.ts';
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
  const reason = `${numberText(count.value)} ${COUNTED[countBasis]}, as the store shows ${SHOWN[count.kind]}.`;
  return { prior: shownPrior(count), reason, isFromRatings: false };
}

function exactCount(value: number | null): Count | null {
  return value === null ? null : { value, kind: 'exact' };
}

function ratingStep(ratings: Count, { buyers }: CountInputs, missing: string) {
  const perRating = USERS_PER_RATING[buyers];
  const reason = `${numberText(ratings.value)} ratings: behind each we guess ${numberText(perRating.point)} users, ${numberText(perRating.low)} to ${numberText(perRating.high)}.`;
  const prior = manyTimes(perRating, ratings.value);
  return { prior, reason, missing, isFromRatings: true };
}

function shownPrior({ value, kind }: Count): Prior {
  return manyTimes(COUNT_PRIORS[kind], value);
}

// Of none there may be some by now: fewer than behind one.
function manyTimes(prior: Prior, value: number): Prior {
  return value === 0 ? { low: 0, point: 0, high: prior.point } : scalePrior(prior, value);
}
