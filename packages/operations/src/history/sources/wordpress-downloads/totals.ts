import { addDays, type Day } from '@pi/domain';

/** A total of downloads at the end of a UTC day. */
export interface DayTotal {
  day: Day;
  downloads: number;
}

/**
 * Totals of days that we did not see, from the downloads of each day and the totals that we saw: the total of a day is that
 * of the next seen day less what was downloaded on the days between. The hours of the seen day before it was read are left
 * aside, so a total is up to a day's downloads too high.
 * @param daily downloads by UTC day
 * @param seen totals by UTC day, as read on it
 * @returns oldest first; nothing beyond a day whose downloads are not told, nor below zero
 */
export function totalsBefore(daily: ReadonlyMap<Day, number>, seen: ReadonlyMap<Day, number>): DayTotal[] {
  const totals: DayTotal[] = [];
  let total: number | undefined;
  for (let day = [...seen.keys()].sort().at(-1) ?? ''; day >= firstOf(daily); day = addDays(day, -1)) {
    const known = seen.get(day);
    // `total` is that of the end of this day by now.
    if (known === undefined && total !== undefined) totals.push({ day, downloads: total });
    total = known ?? (total === undefined ? undefined : less(total, daily.get(day)));
  }
  return totals.reverse();
}

function firstOf(daily: ReadonlyMap<Day, number>): Day {
  return [...daily.keys()].sort()[0] ?? '9999';
}

function less(total: number, downloads: number | undefined): number | undefined {
  return downloads === undefined || downloads > total ? undefined : total - downloads;
}
