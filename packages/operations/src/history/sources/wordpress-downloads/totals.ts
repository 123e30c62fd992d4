import { addDays, type Day } from '@pi/domain';

/** A total of downloads at the end of a UTC day. */
export interface DayTotal {
  day: Day;
  downloads: number;
}

/**
 * Derives the totals of days that were not read from the downloads of each day: the total of a day
 * is that of the next day that was read, minus the downloads of the days between. Downloads of that
 * day before it was read are not subtracted, so a total is up to one day's downloads too high.
 * @param daily downloads by UTC day
 * @param known totals by UTC day, as read on it
 * @returns oldest first; stops at a day without downloads, and before a total below zero
 */
export function deriveTotals(daily: ReadonlyMap<Day, number>, known: ReadonlyMap<Day, number>): DayTotal[] {
  const totals: DayTotal[] = [];
  let total: number | undefined;
  for (let day = [...known.keys()].sort().at(-1) ?? ''; day >= findFirst(daily); day = addDays(day, -1)) {
    const read = known.get(day);
    // Here `total` is that of the end of `day`, below that of its start.
    if (read === undefined && total !== undefined) totals.push({ day, downloads: total });
    total = read ?? (total === undefined ? undefined : subtract(total, daily.get(day)));
  }
  return totals.reverse();
}

function findFirst(daily: ReadonlyMap<Day, number>): Day {
  return [...daily.keys()].sort()[0] ?? '9999';
}

function subtract(total: number, downloads: number | undefined): number | undefined {
  return downloads === undefined || downloads > total ? undefined : total - downloads;
}
