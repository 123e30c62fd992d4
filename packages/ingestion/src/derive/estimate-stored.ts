import type { RevenueSource, StoredEstimate } from '@pi/db/queries/revenue/list-revenue-sources.sql';
import type { RevenueInputs, RevenueMarket } from '@pi/domain';
import { estimateRevenue, ownerKindOf, priceUnitOf, REVENUE_VERSION } from '@pi/intelligence';

/** Digits of an estimate that are stored: no more are known, and few days change them. */
const DIGITS = 2;

/**
 * Estimates the revenue of a stored plugin, rounded as it is stored; its interval is null where it
 * cannot be estimated.
 */
export function estimateStored(source: RevenueSource, market: RevenueMarket & { marketplace: string }): StoredEstimate {
  const inputs = inputsOf(source, market);
  const estimate = estimateRevenue(inputs);
  const known = { methodVersion: REVENUE_VERSION, inputs };
  if (!('steps' in estimate)) return { lower: null, point: null, upper: null, ...known };
  const { lower, point, upper } = estimate;
  return { lower: rounded(lower), point: rounded(point), upper: rounded(upper), ...known };
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function inputsOf(source: RevenueSource, market: RevenueMarket & { marketplace: string }): RevenueInputs {
  const { count, countKind, countOn, pricingModel, payingShare, companyName, developerName } = source;
  // A `real` has seven digits, a price two after the point.
  const priceUsd = source.priceUsd === null ? null : Number(source.priceUsd.toFixed(2));
  const owner = ownerKindOf({
    ...{ marketplace: market.marketplace, buyers: market.buyers, pricingModel, priceUsd, developerName },
    company: companyName === null ? null : { name: companyName, domain: source.companyDomain },
    words: source.ownerWords,
  });
  return {
    marketplace: market.marketplace,
    countBasis: market.countBasis,
    buyers: market.buyers,
    count: count === null ? null : { value: count, kind: countKind ?? 'exact' },
    countOn: count === null ? null : countOn,
    ratingCount: source.ratingCount,
    pricingModel,
    pricingSource: sourceOf(pricingModel, source.storePricingModel),
    priceUsd,
    priceUnit: priceUnitOf(source.tiers, priceUsd),
    priceSource: priceUsd === null ? 'unknown' : 'text',
    ...owner,
    ...(payingShare && { payingShare: { low: payingShare.low, high: payingShare.high } }),
  };
}

function sourceOf<Value>(value: Value | null, ofStore: Value | null): RevenueInputs['pricingSource'] {
  if (value === null) return 'unknown';
  return value === ofStore ? 'store' : 'text';
}
