import type { CountBasis, RevenueInputs } from '@pi/domain';
import { ACTIVE_PRIORS, ACTIVE_PRIORS_OF, FACTS } from '../priors.ts';
import type { Step } from './step.ts';

const WHY: Record<Exclude<CountBasis, 'downloads' | 'domains' | 'ratings'>, string> = {
  people: 'Nearly all that the store counts are people who have it; some have it on two computers.',
  daily_people: 'The store counts those of a day: in a month more people use it.',
  sites: 'Most installations that the store counts are in use.',
};

/** The share of counted users that use it in a month. */
export function activeStep(
  { marketplace, countBasis }: Pick<RevenueInputs, 'marketplace' | 'countBasis'>,
  isFromRatings: boolean,
): Step {
  if (isFromRatings) return { prior: ACTIVE_PRIORS.ratings, reason: 'The guess from ratings is of those who use it.' };
  const own = Object.hasOwn(ACTIVE_PRIORS_OF, marketplace) ? ACTIVE_PRIORS_OF[marketplace] : undefined;
  const { fact, ...prior } = own ?? ACTIVE_PRIORS[countBasis];
  return { prior, reason: whyOf(countBasis, FACTS[fact]) };
}

function whyOf(basis: CountBasis, fact: string): string {
  if (basis === 'downloads') return `Downloads are not people, and many no longer use it: ${fact}.`;
  if (basis === 'domains') return `Not all that are counted use it: ${fact}.`;
  return basis === 'ratings' ? 'The guess from ratings is of those who use it.' : WHY[basis];
}
