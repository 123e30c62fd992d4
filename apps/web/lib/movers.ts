import type { CountField, MarketplaceInfo } from '@pi/domain';
import { formatCount } from './format.ts';

/** Plugins with less of the number are left out, and those that are listed for fewer days. */
export const MOVERS_AT_LEAST = 10_000;
export const MOVERS_LISTED_FOR = 60;

/** Which plugins may be movers, in words. @param unit what their number is called: `users` */
export function moversCondition(unit: string): string {
  return `at least ${formatCount(MOVERS_AT_LEAST)} ${unit} and listed for ${MOVERS_LISTED_FOR} days`;
}

/** A number by which the movers of a marketplace are found. */
export interface MovingNumber {
  marketplace: string;
  number: CountField;
  /** Whether it only grows: then its gain moves. */
  isCumulative: boolean;
}

/**
 * The numbers by which the movers of marketplaces are found: the primary metrics. Downloads that
 * are no total start again with each release: they move nothing.
 */
export function movingNumbers(infos: readonly MarketplaceInfo[]): MovingNumber[] {
  return infos.flatMap(({ name, primaryMetric, numbers }) => {
    if (primaryMetric === 'ratingCount') return [];
    const isCumulative = numbers[primaryMetric]?.isCumulative ?? false;
    if (primaryMetric === 'downloads' && !isCumulative) return [];
    return [{ marketplace: name, number: primaryMetric, isCumulative }];
  });
}
