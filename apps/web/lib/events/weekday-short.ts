const WEEKDAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A UTC day with its weekday: Tue 1 Dec 2026. */
export function formatWeekdayShort(day: string): string {
  return WEEKDAY.format(new Date(day)).replace(',', '');
}
