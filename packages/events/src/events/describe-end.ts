import type { Day } from '@pi/domain';

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The end of an event in words, e.g. "1 December 2026 at midnight (24:00 UTC)". */
export function describeEnd(endDay: Day): string {
  return `${LONG.format(new Date(endDay))} at midnight (24:00 UTC)`;
}
