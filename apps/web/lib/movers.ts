import type { MoversQuery } from '@pi/db/queries/catalogue/list-movers';
import type { MarketplaceInfo } from '@pi/domain';

/**
 * The numbers by which the movers of marketplaces are found: the primary metrics. Downloads that
 * are no total start again with each release: they move nothing.
 */
export function movingNumbers(
  infos: readonly MarketplaceInfo[],
): Pick<MoversQuery, 'marketplace' | 'number' | 'isCumulative'>[] {
  return infos.flatMap(({ name, primaryMetric, numbers }) => {
    if (primaryMetric === 'ratingCount') return [];
    const isCumulative = numbers[primaryMetric]?.isCumulative ?? false;
    if (primaryMetric === 'downloads' && !isCumulative) return [];
    return [{ marketplace: name, number: primaryMetric, isCumulative }];
  });
}
