import type { CountKind } from '@pi/domain';

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const EXACT = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
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

/** How a store shows its counts: the mark beside the number, and the words for it. */
export const KIND_WORDS: Record<CountKind, { before: string; after: string; words: string }> = {
  exact: { before: '', after: '', words: 'as counted by the store' },
  rounded: { before: '≈', after: '', words: 'rounded by the store' },
  at_least: { before: '', after: '+', words: 'at least this many; the store shows no more' },
};

export interface Change {
  direction: 'up' | 'down' | 'flat';
  /** ▲ 3.1 %, ▼ 12 %, or = 0.0 % */
  text: string;
}

/** A share as a change with arrow: 0.031 is ▲ 3.1 %. From 10 % on, whole per cents; from tenfold on, a factor. */
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

/** A moment: 18 Nov 2026, 06:10 UTC. */
export function formatMoment(moment: Date): string {
  return `${MOMENT.format(moment)} UTC`;
}

/** Average stars with one decimal: 4.3. */
export function formatRating(rating: number): string {
  return rating.toFixed(1);
}

/** `1 plugin`, `2,345 plugins`. */
export function formatAmount(value: number, one: string, many = `${one}s`): string {
  return `${formatExact(value)} ${value === 1 ? one : many}`;
}

/** Up to two letters that stand for a missing logo: the first of the first two words. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? '')
    .join('');
}
