import type { Prior } from './priors.ts';

export interface Interval {
  lower: number;
  point: number;
  upper: number;
}

/**
 * The product of independent lognormal factors, in closed form: points multiply, and the logarithms
 * of the distances to each end add up as squares, so that no end is as far as if all factors erred
 * the same way. A factor whose low end is 0 makes the lower end 0; one whose point is 0 makes the
 * point 0, and counts with its high end for the upper one.
 */
export function combinePriors(factors: readonly Prior[]): Interval {
  let [point, base, below, above] = [1, 1, 0, 0];
  for (const factor of factors) {
    point *= factor.point;
    base *= factor.point > 0 ? factor.point : factor.high;
    if (factor.point === 0) continue;
    below += Math.log(factor.point / factor.low) ** 2;
    above += Math.log(factor.high / factor.point) ** 2;
  }
  const lower = point === 0 || below === Number.POSITIVE_INFINITY ? 0 : point * Math.exp(-Math.sqrt(below));
  return { lower, point, upper: base * Math.exp(Math.sqrt(above)) };
}

/** Two factors as one. */
export function multiplyPriors(one: Prior, other: Prior): Prior {
  const { lower, point, upper } = combinePriors([one, other]);
  return { low: lower, point, high: upper };
}

/** A factor times a number. */
export function scalePrior({ low, point, high }: Prior, by: number): Prior {
  return { low: low * by, point: point * by, high: high * by };
}
