import { Day } from '@pi/domain';

/**
 * The day an option names.
 * @throws Error that names the option when it is none
 */
export function readDay(option: string, day: string): Day {
  if (!Day.safeParse(day).success) throw new Error(`${option}: "${day}" is not a day of the form YYYY-MM-DD`);
  return day;
}

/**
 * What `--limit` says; undefined where it was not given.
 * @throws Error when it is no whole number above 0
 */
export function readLimit(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(limit)) throw new Error(`--limit: "${limit}" is not a whole number above 0`);
  return Number(limit);
}
