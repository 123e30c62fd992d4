import { z } from 'zod';
import { addDays, type Day } from './day.ts';

/** A quarter of a year: `2026-Q4`; of the years that a day may be of. */
export const Quarter = z.string().regex(/^(199\d|20\d\d)-Q[1-4]$/, 'quarter must be one such as 2026-Q4.');
export type Quarter = z.infer<typeof Quarter>;

const MONTHS = 3;

/** The quarter that a day is in. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / MONTHS)}`;
}

/** The first and the last day of a quarter. */
export function daysOfQuarter(quarter: Quarter): { first: Day; last: Day } {
  const first = firstDayOf(quarter);
  return { first, last: addDays(firstDayOf(nextQuarter(quarter)), -1) };
}

/** The quarter after one. */
export function nextQuarter(quarter: Quarter): Quarter {
  const { year, number } = partsOf(quarter);
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

/** The quarter before one. */
export function previousQuarter(quarter: Quarter): Quarter {
  const { year, number } = partsOf(quarter);
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

function firstDayOf(quarter: Quarter): Day {
  const { year, number } = partsOf(quarter);
  return `${year}-${String((number - 1) * MONTHS + 1).padStart(2, '0')}-01`;
}

function partsOf(quarter: Quarter): { year: number; number: number } {
  return { year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(-1)) };
}
