import { z } from 'zod';

/** A UTC calendar day, `YYYY-MM-DD`, from 1990 to 2099: any other is a misread date. */
export const Day = z.iso.date().refine((day) => day >= '1990-01-01' && day < '2100-01-01', 'not between 1990 and 2099');
export type Day = z.infer<typeof Day>;

const DAY_MS = 86_400_000;

/**
 * The UTC day of a moment.
 * @throws RangeError when the text is no moment
 */
export function dayOf(moment: Date | string): Day {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The day `days` after (or, negative, before) `day`. */
export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}

/** The first day of a day's month. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
