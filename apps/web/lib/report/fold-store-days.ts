import type { StoreChanges } from '@pi/db/queries/report/count-store-changes';
import type { StoreDay } from '@pi/db/queries/report/list-store-days';
import type { PrimaryMetric } from '@pi/domain';
import { type DerivationMethod, derivedNumber, type StoreQuarter } from '@pi/domain/api';
import { kindOfTotals } from '#lib/answers/kind-of-totals.ts';

/** What a report says of a marketplace that is known of its newest day alone. */
export type NewestFigures = Pick<StoreQuarter, 'rating' | 'ratingCount' | 'medianPriceUsd' | 'pricedPlugins'>;

export const NO_NEWEST_FIGURES: NewestFigures = {
  rating: null,
  ratingCount: null,
  medianPriceUsd: null,
  pricedPlugins: null,
};

const NO_CHANGES: StoreChanges = { changedHands: 0, riskier: 0, priceChanges: 0 };

interface Of {
  primaryMetric: PrimaryMetric;
  changes: StoreChanges | undefined;
  newest: NewestFigures;
}

/**
 * The days of one marketplace in a quarter as what a report says of it.
 * @param days oldest first
 * @returns null without any day
 */
export function foldStoreDays(
  days: readonly StoreDay[],
  { primaryMetric, changes = NO_CHANGES, newest }: Of,
): StoreQuarter | null {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const source = first.marketplace;
  const count = (value: number, day: string | null) =>
    derivedNumber({ value, kind: 'exact', method: 'count', day, source });
  const kind = kindOfTotals(primaryMetric);
  const ofPrimary = (value: number | null, method: DerivationMethod, day: string) =>
    derivedNumber({ value, kind, method, day, source });
  const sum = (numberOf: (day: StoreDay) => number) => days.reduce((total, day) => total + numberOf(day), 0);
  return {
    ...{ marketplace: source, from: first.day, to: last.day },
    readDays: count(days.length, null),
    pluginsBefore: count(first.plugins, first.day),
    plugins: count(last.plugins, last.day),
    companies: count(last.companies, last.day),
    appeared: count(
      sum(({ appeared }) => appeared),
      null,
    ),
    disappeared: count(
      sum(({ disappeared }) => disappeared),
      null,
    ),
    primaryTotalBefore: ofPrimary(first.primaryTotal, 'sum', first.day),
    primaryTotal: ofPrimary(last.primaryTotal, 'sum', last.day),
    primaryTotalChange30d: ofPrimary(likeForLike(last), 'like_for_like_30d', last.day),
    changedHands: count(changes.changedHands, null),
    riskier: count(changes.riskier, null),
    priceChanges: count(changes.priceChanges, null),
    ...newest,
  };
}

function likeForLike({ comparedBefore, comparedTotal }: StoreDay): number | null {
  return comparedBefore === null || comparedTotal === null || comparedBefore === 0
    ? null
    : comparedTotal / comparedBefore - 1;
}
