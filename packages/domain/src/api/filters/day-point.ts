import { z } from 'zod';
import { addDays, Day } from '../../day.ts';

/** A day, or so many days before the newest one: `365d`. */
export type DayPoint = string;

const DAYS_BEFORE = /^([1-9]\d{0,3})d$/;

/** A day as a parameter: `2026-11-28`, or `365d`, which stays true over time. */
export function dayPointParam(name: string) {
  const message = `${name} must be a day of the form YYYY-MM-DD, from 1990 to 2099, or a number of days before the newest one such as 365d.`;
  return z
    .string()
    .refine((text) => DAYS_BEFORE.test(text) || Day.safeParse(text).success, message)
    .meta({ pattern: '^(\\d{4}-\\d{2}-\\d{2}|[1-9]\\d{0,3}d)$', examples: ['365d'] });
}

/** The day that is meant. */
export function resolveDay(point: DayPoint, today: Day): Day {
  const days = DAYS_BEFORE.exec(point)?.[1];
  return days === undefined ? point : addDays(today, -Number(days));
}
