import type { CountField, MarketplaceInfo } from '@pi/domain';

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
