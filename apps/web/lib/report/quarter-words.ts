import { daysOfQuarter, type Quarter } from '@pi/domain';
import { formatDay } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';

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

/** Which part of a quarter was read, with its days. */
export function coverageWords({ quarter, isComplete, from, to }: ReadDays): string {
  const { first, last } = daysOfQuarter(quarter);
  const hasGaps = from === first && to === last;
  if (isComplete) return `The whole quarter, ${formatDayRange({ from, to })}`;
  return `${hasGaps ? 'Not every day of each marketplace' : 'The part that was read'}, ${formatDayRange({ from, to })}`;
}

/** The same as a sentence, with the days of the quarter where they are others. */
export function coverageSentence({ quarter, isComplete, from, to }: ReadDays): string {
  const { first, last } = daysOfQuarter(quarter);
  const days = formatDayRange({ from, to });
  if (isComplete) return `It covers the whole quarter, ${days}.`;
  if (from === first && to === last)
    return `It covers the part of the quarter that was read: between ${formatDay(first)} and ${formatDay(last)}, but not every day of each marketplace.`;
  return `It covers the part of the quarter that was read, ${days}; the quarter goes from ${formatDay(first)} to ${formatDay(last)}.`;
}

/** Why there is no report of a quarter. */
export function noReportSentence(quarter: Quarter): string {
  return `There is no report of ${quarter}: no marketplace was read in it. /reports lists the quarters that there are.`;
}
