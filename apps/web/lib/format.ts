import type { Count, CountKind } from '@pi/domain';
import type { ApiNumber, DerivationMethod } from '@pi/domain/api';

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const EXACT = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const CENTS = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A count for reading: 812, 34.5k, 1.2M, 3B. */
export function formatCount(value: number): string {
  return COMPACT.format(value).replace('K', 'k');
}

/** A count in full: 1,234,567. */
export function formatExact(value: number): string {
  return EXACT.format(value);
}

/** A rank: counted here, + where more are larger than are counted. */
export function formatRank({ value, kind }: Pick<ApiNumber, 'value' | 'kind'>): string {
  return `${formatExact(value)}${kind === 'at_least' ? '+' : ''}`;
}

/** The sign that a reported count has before and after it. */
export const KIND_SIGNS: Record<CountKind, { before: string; after: string }> = {
  exact: { before: '', after: '' },
  rounded: { before: '≈', after: '' },
  at_least: { before: '', after: '+' },
};

const KIND_WORDS: Record<CountKind, string> = {
  exact: 'as counted by the store',
  rounded: 'rounded by the store',
  at_least: 'at least this many: the store shows no exact number',
};

/** Whether a count is the band below the store's first step: `0+` means fewer than 10. */
export function isLowestBand({ value, kind }: Count): boolean {
  return value === 0 && kind === 'at_least';
}

const METHOD_WORDS: Record<string, string> = {
  count: 'counted here',
  sum: 'added up here',
  mean: 'the average, calculated here',
  weighted_mean: 'the average, weighted by the number of ratings, calculated here',
  median: 'the median, calculated here',
  percentile_90: 'the 90th percentile, calculated here',
  change_7d: 'compared with 7 days before, calculated here',
  change_30d: 'compared with 30 days before, calculated here',
  change_90d: 'compared with 90 days before, calculated here',
  change_365d: 'compared with 365 days before, calculated here',
  like_for_like_30d: 'compared with 30 days before over the plugins with a number on both days, calculated here',
  like_for_like_90d: 'compared with 90 days before over the plugins with a number on both days, calculated here',
  like_for_like_365d: 'compared with 365 days before over the plugins with a number on both days, calculated here',
  share: 'a share, calculated here',
  per_1000: 'per 1,000, over the plugins that show both numbers, calculated here',
  top_3_share: 'what the three largest hold of the sum, calculated here',
  top_3_mean: 'the average of the three largest, calculated here',
  median_change_90d: 'the median of the least changes over 90 days, calculated here',
  median_gain_change_90d:
    'the median of the changes of the gain of 90 days against that of the 90 days before, calculated here',
  gain_30d: 'the gain of 30 days, calculated here',
  gain_per_day: 'the mean gain a day, calculated here',
  gain_change_7d: 'the gain of 7 days compared with that of the 7 days before, calculated here',
  gain_change_90d: 'the gain of 90 days compared with that of the 90 days before, calculated here',
  gain_change_365d: 'the gain of 365 days compared with that of the 365 days before, calculated here',
  ratings_per_1000: 'ratings per 1,000 users, or downloads, calculated here',
  stated_price: 'as the listing states it, read by rules',
  read_by_model: 'read from the listing by a language model',
  price_per_month: 'the lowest price of a month in USD, read from the listing by rules',
  gain_change_30d: 'the gain of 30 days compared with that of the 30 days before, calculated here',
} satisfies Record<DerivationMethod, string>;

/** Where a number comes from and how exact it is, in words. */
export function describeNumber({
  value,
  origin,
  kind,
  method,
}: Pick<ApiNumber, 'value' | 'origin' | 'kind' | 'method'>): string {
  if (origin === 'reported')
    return isLowestBand({ value, kind }) ? 'too few for the store to show how many' : KIND_WORDS[kind];
  return METHOD_WORDS[method ?? ''] ?? `${origin}: ${method}`;
}

export interface Change {
  direction: 'up' | 'down' | 'flat';
  /** ▲ 3.1 %, ▼ 12 %, or = 0.0 % */
  text: string;
}

/** A share as a change with arrow: 0.031 is ▲ 3.1 %, 0.124 is ▲ 12 %, 11 is ▲ ×12. */
export function formatChange(share: number): Change {
  const percent = Math.abs(share * 100);
  const direction = percent < 0.05 ? 'flat' : share > 0 ? 'up' : 'down';
  const arrow = { up: '▲', down: '▼', flat: '=' }[direction];
  const size = share >= 9 ? `×${EXACT.format(Math.round(share + 1))}` : `${percent.toFixed(percent < 9.95 ? 1 : 0)} %`;
  return { direction, text: `${arrow} ${size}` };
}

/** A UTC day: 18 Nov 2026. */
export function formatDay(day: string): string {
  return DAY.format(new Date(day));
}

/** A UTC day without its year, where the year is said beside it: 18 Nov. */
export function formatShortDay(day: string): string {
  return SHORT_DAY.format(new Date(day));
}

/** A UTC day in full: Wednesday 18 November 2026. */
export function formatWeekday(day: string): string {
  return WEEKDAY.format(new Date(day)).replace(',', '');
}

/** An ISO moment: 18 Nov 2026, 06:10 UTC. */
export function formatMoment(moment: string): string {
  return `${MOMENT.format(new Date(moment))} UTC`;
}

/** Average stars with one decimal: 4.3. */
export function formatRating(rating: number): string {
  return rating.toFixed(1);
}

/** A share in percent: 0.412 is 41 %; below one percent with a digit more. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : Math.round(percent)} %`;
}

/** An amount in US dollars: $5, $4.17, $1,200. */
export function formatUsd(amount: number): string {
  return `$${(amount >= 100 || Number.isInteger(amount) ? WHOLE : CENTS).format(amount)}`;
}

/** `1 plugin`, `2,345 plugins`. */
export function formatAmount(value: number, one: string, many = `${one}s`): string {
  return `${formatExact(value)} ${value === 1 ? one : many}`;
}

/** Up to two letters in place of a missing logo: the first letters of the first two words. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? '')
    .join('');
}
