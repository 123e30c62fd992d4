import { daysOfQuarter, type Quarter } from '@pi/domain';
import { formatDay } from '#lib/format.ts';

const NUMBERS = ['First', 'Second', 'Third', 'Fourth'];

/** A quarter in words: Fourth quarter of 2026. */
export function quarterWords(quarter: Quarter): string {
  return `${NUMBERS[Number(quarter.slice(-1)) - 1]} quarter of ${quarter.slice(0, 4)}`;
}

interface ReadDays {
  quarter: Quarter;
  from: string;
  to: string;
  isComplete: boolean;
}

/** Which days of a quarter were read: "days 2026-10-01 to 2026-11-28". */
export function daysWords({ from, to }: Pick<ReadDays, 'from' | 'to'>): string {
  return from === to ? `day ${from}` : `days ${from} to ${to}`;
}

/** The same as a sentence that says whether it is all of the quarter. */
export function coverageSentence({ quarter, isComplete, ...days }: ReadDays): string {
  const { first, last } = daysOfQuarter(quarter);
  if (isComplete) return `It covers the whole quarter, ${daysWords(days)}.`;
  return `It covers the part of the quarter that was read, ${daysWords(days)}; the quarter goes from ${formatDay(first)} to ${formatDay(last)}.`;
}

/** Why there is no report of a quarter. */
export function noReportSentence(quarter: Quarter): string {
  return `There is no report of ${quarter}: no marketplace was read in it. /reports lists the quarters that there are.`;
}
