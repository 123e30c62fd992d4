import type { PriceUnit, RevenueInputs } from '@pi/domain';
import { multiplyPriors, scalePrior } from '../combine-priors.ts';
import { AD_PRICE, CLASS_PRICES, FACTS, STATED_PRICE, UNIT_PRIORS } from '../priors.ts';
import { isPaidElsewhere, livesOnAds, statedPrice } from './is-free.ts';
import type { Step } from './step.ts';
import { numberText } from './words.ts';

const MONTHS = 12;
const UNIT_WORDS: Record<PriceUnit, string> = { seat: ' a seat', site: ' a site', user: ' a user' };

/** What a payer pays in a year, in USD. */
export function priceStep(inputs: RevenueInputs): Step {
  if (livesOnAds(inputs)) {
    const { fact, ...prior } = AD_PRICE;
    const reason = `${numberText(prior.point)} USD a year, and at most about what a whole browser earns: our assumption, beside what is known: ${FACTS[fact]}.`;
    return { prior, reason };
  }
  const scale = scaleOf(inputs);
  const price = statedPrice(inputs);
  if (price === null) {
    const isElsewhere = isPaidElsewhere(inputs) && scale !== 'company_sites';
    const prior = CLASS_PRICES[scale === 'company_sites' ? scale : isElsewhere ? 'businesses' : inputs.buyers];
    const missing = 'No price a month is stated.';
    return {
      prior,
      reason: `No price a month is stated: ${numberText(prior.point)} USD a year, ${FACTS.none}.`,
      missing,
    };
  }
  const unit = UNIT_PRIORS[scale][inputs.priceUnit ?? 'null'];
  const prior = scalePrior(multiplyPriors(STATED_PRICE, unit), price * MONTHS);
  const stated = `${numberText(price)} USD a month${inputs.priceUnit ? UNIT_WORDS[inputs.priceUnit] : ''} × ${MONTHS} × ${STATED_PRICE.point}`;
  const factor =
    unit.point === 1 ? '' : ` × ${unit.point} ${scale === 'people' ? 'licences a user' : 'licences a site'}`;
  const reason = `${stated}${factor}: yearly plans are cheaper and many leave within a year, others take a higher tier (our assumption).`;
  return {
    prior,
    reason,
    missing: inputs.priceUnit ? undefined : 'It is not said what the price is paid for: a user, or a site.',
  };
}

function scaleOf({ countBasis, buyers }: RevenueInputs): keyof typeof UNIT_PRIORS {
  if (countBasis !== 'sites' && countBasis !== 'ratings') return 'people';
  return buyers === 'businesses' ? 'company_sites' : 'sites';
}
