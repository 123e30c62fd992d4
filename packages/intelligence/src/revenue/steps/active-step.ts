import type { CountBasis, RevenueInputs } from '@pi/domain';
import { ACTIVE_PRIORS, FACTS } from '../priors.ts';
import type { Step } from './step.ts';

const WHY: Record<CountBasis, string> = {
  people: 'Nearly all that the store counts are people who have it; some have it on two computers',
  daily_people: 'The store counts those of a day: in a month more people use it',
  domains: 'Not all that are counted use it',
  sites: 'Most installations that the store counts are in use',
  installs: 'The store counts people who ever installed it, of whom many no longer use it',
  downloads: 'Downloads are not people, and many no longer use it',
  packages: 'The store counts downloads of packages of all platforms and versions, which few people make',
  ratings: 'The guess from ratings is of those who use it',
};

/** The share of counted users that use it in a month. */
export function activeStep({ countBasis }: Pick<RevenueInputs, 'countBasis'>, isFromRatings: boolean): Step {
  const basis = isFromRatings ? 'ratings' : countBasis;
  const { fact, ...prior } = ACTIVE_PRIORS[basis];
  return { prior, reason: basis === 'ratings' ? `${WHY[basis]}.` : `${WHY[basis]}: ${FACTS[fact]}.` };
}
