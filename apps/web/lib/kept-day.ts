import type { Day } from '@pi/domain';
import { cache } from 'react';
import { knowsAsOf } from './as-of-paths.ts';

// Once a request: the page that is drawn and all that it draws.
const kept = cache((): { day?: Day | undefined } => ({}));

/** Makes the links and forms of the page that is drawn keep the day that it is of. */
export function keepDay(day: Day | undefined): void {
  kept().day = day;
}

/** The day that the page that is drawn is of; undefined for today. */
export function keptDay(): Day | undefined {
  return kept().day;
}

/** An address of this site as the page that is drawn links it. */
export function keptDayHref(href: string): string {
  return asOfHref(href, keptDay());
}

/**
 * An address of this site as of a day; where its page knows no days of the past, or names one
 * already, it stays as it is.
 */
export function asOfHref(href: string, day: Day | undefined): string {
  if (day === undefined || !href.startsWith('/')) return href;
  const { pathname, searchParams, hash } = new URL(href, 'http://localhost');
  if (!knowsAsOf(pathname) || searchParams.has('asOf')) return href;
  searchParams.set('asOf', day);
  return `${pathname}?${searchParams}${hash}`;
}
