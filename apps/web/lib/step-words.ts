import type { InputSource, RevenueStep, RevenueStepName } from '@pi/domain';
import { formatCount } from './format.ts';
import { formatDollars } from './format-estimate.ts';

/** What each step of an estimate is called. */
export const STEP_WORDS: Record<RevenueStepName, string> = {
  count: 'Users',
  active: 'In use',
  paying: 'Who pay',
  price: 'Pay a year',
  owner: 'Its own',
};

/** Where an input of an estimate is from, in words. */
export const INPUT_WORDS: Record<InputSource, string> = {
  store: 'as the store says',
  text: 'read from the listing by rules',
  model: 'read from the listing by a language model',
  list: 'from a list of known owners',
  derived: 'derived from its other plugins',
  unknown: 'assumed: nothing says otherwise',
};

/** A number of a step in its unit: 34k, 0.8 %, × 1.5, $60. */
export function formatStep(value: number, unit: RevenueStep['unit']): string {
  if (unit === 'usd_per_year') return formatDollars(value);
  if (unit === 'users') return formatCount(Number(value.toPrecision(2)));
  if (unit === 'factor') return `× ${Number(value.toPrecision(2))}`;
  return `${Number((value * 100).toPrecision(2))} %`;
}
