import { addDays, type Day, daysBetween } from '@pi/domain';
import type { MetricDay, PluginReview } from '@pi/domain/api';
import { valuesOf } from './metric-series.ts';

export const RECENT_DAYS = 90;

/** What a store's count of ratings grew by. */
export interface RatingGain {
  from: Day;
  to: Day;
  ratings: number;
  isExact: boolean;
}

/**
 * The ratings that came in the last 90 days, by the counts that the store showed; over a shorter
 * time where the counts begin later. Null without two counts, and where the store removed more than
 * came.
 */
export function gainOfRatings(metrics: readonly MetricDay[], until: Day): RatingGain | null {
  const counts = valuesOf(metrics, 'ratingCount').filter(({ day }) => day <= until);
  const first = counts.find(({ day }) => day >= addDays(until, -RECENT_DAYS));
  const last = counts.at(-1);
  if (!first || !last || daysBetween(first.day, last.day) < 1 || last.value < first.value) return null;
  const isExact = first.kind === 'exact' && last.kind === 'exact';
  return { from: first.day, to: last.day, ratings: last.value - first.value, isExact };
}

/** The reviews of a month, and how many of them have one or two stars. */
export interface LowMonth {
  /** `2026-11`. */
  month: string;
  reviews: number;
  low: number;
}

/** One- and two-star reviews by month, oldest first; months without a review are missing. */
export function lowReviewsByMonth(reviews: readonly Pick<PluginReview, 'day' | 'stars'>[]): LowMonth[] {
  const months = Map.groupBy(reviews, ({ day }) => day.slice(0, 7));
  return [...months]
    .map(([month, all]) => ({ month, reviews: all.length, low: all.filter(({ stars }) => stars <= 2).length }))
    .sort((a, b) => a.month.localeCompare(b.month));
}
