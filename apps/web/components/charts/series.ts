import { addDays, type CountKind, daysBetween } from '@pi/domain';

/** One day's value of a series. */
export interface SeriesPoint {
  day: string;
  value: number;
  /** How exactly the store shows it. */
  kind: CountKind;
  /** Where the value is the mean of several days: the first of them; `day` is the last. */
  since?: string;
}

/** Days, both included. */
export interface DayRange {
  from: string;
  to: string;
}

/** What happened on a day, drawn as a tick on the time axis. */
export interface Annotation {
  day: string;
  /** One or two words in the plot; null for a tick without words. */
  label: string | null;
  /** One sentence for the readout. */
  sentence: string;
  /** Whether it is drawn stronger than others: a change of hands. */
  isKey?: boolean;
}

/** Splits a series, oldest first, wherever days are missing, and before a mean of several days. */
export function splitAtGaps<Point extends { day: string; since?: string }>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  let last: Point | undefined;
  for (const point of points) {
    if (last && !point.since && daysBetween(last.day, point.day) === 1) runs.at(-1)?.push(point);
    else runs.push([point]);
    last = point;
  }
  return runs;
}

/**
 * The days without data between these, oldest first, and after them.
 * @param until the last day that there could be data for
 */
export function findGaps(days: readonly string[], until: string): DayRange[] {
  return days.flatMap((day, index) => {
    const next = days[index + 1] ?? addDays(until, 1);
    return daysBetween(day, next) > 1 ? [{ from: addDays(day, 1), to: addDays(next, -1) }] : [];
  });
}

/** How many days these ranges have together. */
export function countDays(ranges: readonly DayRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
}

/** The sentences of annotations by day. */
export function sentencesByDay(annotations: readonly Annotation[]): Record<string, string[]> {
  const byDay = new Map<string, string[]>();
  for (const { day, sentence } of annotations) byDay.set(day, [...(byDay.get(day) ?? []), sentence]);
  return Object.fromEntries(byDay);
}
