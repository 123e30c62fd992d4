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

const UNITS: Record<RevenueStepName, RevenueStep['unit']> = {
  count: 'users',
  active: 'share',
  paying: 'share',
  price: 'usd_per_year',
  owner: 'share',
};

/** A step as it is shown. */
export function toRevenueStep(name: RevenueStepName, { prior, reason }: Step): RevenueStep {
  return { name, low: prior.low, point: prior.point, high: prior.high, unit: UNITS[name], reason };
}
