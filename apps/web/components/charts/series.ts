import { daysBetween } from '@pi/domain';

/** One day's value of a series. */
export interface SeriesPoint {
  day: string;
  value: number;
}

/** Something that happened on a day, as a chart tells it. */
export interface SeriesEvent {
  day: string;
  /** One or two words for the plot; null for a mere tick. */
  label: string | null;
  /** One sentence for the readout. */
  sentence: string;
}

/** Cuts a series, oldest first, wherever a day or more was not seen. */
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

/** The sentences of the events by their day. */
export function sentencesByDay(events: readonly SeriesEvent[]): Record<string, string[]> {
  const byDay = new Map<string, string[]>();
  for (const { day, sentence } of events) byDay.set(day, [...(byDay.get(day) ?? []), sentence]);
  return Object.fromEntries(byDay);
}
