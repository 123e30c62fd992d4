import type { CountBasis, CountKind } from '@pi/domain';

/** What a store's number counts, in words that follow it. */
export const COUNTED: Record<CountBasis, string> = {
  people: 'users',
  daily_people: 'daily users',
  domains: 'users',
  sites: 'installations',
  installs: 'installations ever made',
  downloads: 'downloads',
  packages: 'downloads',
  ratings: 'ratings',
};

/** How a store shows a number, in words that follow "as the store shows". */
export const SHOWN: Record<CountKind, string> = {
  exact: 'them, exact',
  rounded: 'them, rounded',
  at_least: 'them, the least that there are',
};

// Made once: to make one takes longer than an estimate.
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const TWO_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

/** A number as people read it: 1,234,567; below 10 with two digits. */
export function numberText(value: number): string {
  return (value === 0 || value >= 10 ? WHOLE : TWO_DIGITS).format(value);
}

/** A share as people read it: 0.007 is "0.7 %". */
export function percentText(share: number): string {
  return `${TWO_DIGITS.format(share * 100)} %`;
}
