import type { RevenueInputs } from '@pi/domain';
import {
  AD_PAYING,
  ELSEWHERE_PAYING,
  FACTS,
  type FactPrior,
  FREE_PAYING,
  PAYING_PRIORS,
  type Prior,
} from '../priors.ts';
import { isFree, isPaidElsewhere, livesOnAds, statedPrice } from './is-free.ts';
import type { Step } from './step.ts';
import { percentText } from './words.ts';

const MODELS = {
  freemium: 'free with a paid tier',
  free_trial: 'paid after a trial',
  paid: 'paid',
  one_time: 'paid once',
} as const;

/** The share of active users who pay. */
export function payingStep(inputs: RevenueInputs): Step {
  const missing = inputs.pricingModel === null ? 'Nothing says whether users pay, and how.' : undefined;
  if (livesOnAds(inputs)) {
    return {
      prior: AD_PAYING,
      reason: `Advertisers and partners pay for users, who pay nothing themselves: ${FACTS.none}.`,
      missing,
    };
  }
  if (isPaidElsewhere(inputs)) {
    const reason = `The listing is free, and what it belongs to is sold outside the store, where few users pay: ${FACTS.none}.`;
    return { prior: ELSEWHERE_PAYING, reason, missing: 'What is sold outside the store is not known.' };
  }
  if (isFree(inputs)) {
    return {
      prior: FREE_PAYING,
      reason: 'It is free, and no price is stated: nobody pays, but for what nobody sees, such as donations.',
    };
  }
  const { prior, reason } = usualShare(inputs);
  return { ...narrow({ prior, reason }, inputs.payingShare), missing };
}

function usualShare({ pricingModel, buyers, ...rest }: RevenueInputs): Step {
  const priors = PAYING_PRIORS[buyers];
  if (pricingModel !== null && pricingModel !== 'free') {
    const isOnce = pricingModel === 'one_time';
    const what = isOnce ? 'It is paid once: those count who buy it in a year' : `It is ${MODELS[pricingModel]}`;
    return stepOf(what, priors[pricingModel]);
  }
  if (statedPrice(rest) === null) return stepOf('Nothing says whether it is free, so that few pay', priors.unknown);
  if (pricingModel === 'free') return stepOf('It is free, and a price is stated', priors.freemium);
  return stepOf('A price is stated, and not whether there is a free tier', priors.priced);
}

function stepOf(what: string, { fact, ...prior }: FactPrior): Step {
  return { prior, reason: `${what}, ${percentText(prior.point)} of users: ${FACTS[fact]}.` };
}

/** A model narrows the usual share within its ends, to a factor of 2 at most. */
function narrow(step: Step, given: RevenueInputs['payingShare']): Step {
  if (!given) return step;
  const low = Math.max(step.prior.low, given.low);
  const high = Math.min(step.prior.high, given.high);
  if (!(low <= high)) return step;
  const isInside = step.prior.point >= low && step.prior.point <= high;
  const point = isInside ? step.prior.point : Math.sqrt(low * high);
  const prior: Prior = { low: Math.min(low, point / Math.SQRT2), point, high: Math.max(high, point * Math.SQRT2) };
  return { prior, reason: `${step.reason} A language model that read the listing narrows it.` };
}
