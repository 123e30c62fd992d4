import type { RevenueStep, RevenueStepName } from '@pi/domain';
import type { Prior } from '../priors.ts';

/** One factor of an estimate, and what is not known of it. */
export interface Step {
  prior: Prior;
  /** One sentence. */
  reason: string;
  /** One sentence, where an input of it is unknown. */
  missing?: string | undefined;
}

/** A `factor` that can be at most 1 is shown as a share. */
const UNITS: Record<RevenueStepName, RevenueStep['unit']> = {
  count: 'users',
  active: 'factor',
  paying: 'share',
  price: 'usd_per_year',
  owner: 'factor',
};

/** A step as it is shown. */
export function toRevenueStep(name: RevenueStepName, { prior: { low, point, high }, reason }: Step): RevenueStep {
  const unit = UNITS[name] === 'factor' && high <= 1 ? 'share' : UNITS[name];
  return { name, low, point, high, unit, reason };
}
