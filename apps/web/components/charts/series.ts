import { daysBetween } from '@pi/domain';

/** One day's value of a series. */
export interface SeriesPoint {
  day: string;
  value: number;
}

/** What happened on a day, drawn as a tick on the time axis. */
export interface Annotation {
  day: string;
  /** One or two words in the plot; null for a tick without words. */
  label: string | null;
  /** One sentence for the readout. */
  sentence: string;
}

/** Splits a series, oldest first, wherever days are missing. */
export function splitAtGaps<Point extends { day: string }>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  let last: Point | undefined;
  for (const point of points) {
    if (last && daysBetween(last.day, point.day) === 1) runs.at(-1)?.push(point);
    else runs.push([point]);
    last = point;
  }
  return runs;
}

/** The sentences of annotations by day. */
export function sentencesByDay(annotations: readonly Annotation[]): Record<string, string[]> {
  const byDay = new Map<string, string[]>();
  for (const { day, sentence } of annotations) byDay.set(day, [...(byDay.get(day) ?? []), sentence]);
  return Object.fromEntries(byDay);
}
