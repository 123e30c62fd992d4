import { addDays, daysBetween } from '@pi/domain';
import { type MultiScale, toScale } from '#lib/format-scale.ts';
import type { SeriesPoint } from './series.ts';

/** What the time axis counts: days of the calendar, or days since the first one of each series. */
export const ALIGNMENTS = ['date', 'first'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** One of several series. */
export interface NamedSeries {
  key: string;
  name: string;
  /** The place of its color, from 0; without it, its place among the series. */
  color?: number;
  /** Oldest first. */
  values: readonly SeriesPoint[];
}

/** A value and where it is drawn. */
export interface DrawnPoint extends SeriesPoint {
  /** Days from the start of the axis. */
  at: number;
  /** On the chart's scale. */
  drawn: number;
}

export interface DrawnSeries extends Omit<NamedSeries, 'values' | 'color'> {
  /** The place of its color, from 0. */
  index: number;
  /** What is 100 as an index; null where there is no value above zero. */
  base: number | null;
  points: DrawnPoint[];
}

export interface DrawingOptions {
  scale: MultiScale;
  alignment: Alignment;
  /** First and last day: of the calendar; by first day their distance is the longest age. */
  from: string;
  until: string;
  /** Whether zero and less, which a logarithmic axis has no place for, are left out. */
  log?: boolean;
}

/**
 * Series on one scale. As an index or growth each starts with its first value above zero that is
 * drawn; one that has none is empty.
 */
export function drawSeries(series: readonly NamedSeries[], options: DrawingOptions): DrawnSeries[] {
  return series.map(({ key, name, values, color }, place) => {
    const shown = placed(values, options);
    const base = shown.find(({ value }) => value > 0)?.value ?? null;
    const points = shown.flatMap((point): DrawnPoint[] => {
      const drawn = toScale(point.value, base, options.scale);
      return drawn === null || (options.log && drawn <= 0) ? [] : [{ ...point, drawn }];
    });
    return { key, name, index: color ?? place, base, points };
  });
}

/** Days from the first to the last day of the axis. */
export function spanOf(drawn: readonly DrawnSeries[], { alignment, from, until }: DrawingOptions): number {
  if (alignment === 'date') return daysBetween(from, until);
  return Math.max(0, ...drawn.map(({ points }) => points.at(-1)?.at ?? 0));
}

function placed(values: readonly SeriesPoint[], { alignment, from, until }: DrawingOptions) {
  const start = alignment === 'date' ? from : values[0]?.day;
  if (!start) return [];
  const end = alignment === 'date' ? until : addDays(start, daysBetween(from, until));
  return values
    .filter(({ day }) => day >= start && day <= end)
    .map((point) => ({ ...point, at: daysBetween(start, point.day) }));
}

/** Splits points wherever days are missing between them. */
export function runsOf<Point extends { at: number }>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  let last: Point | undefined;
  for (const point of points) {
    if (last && point.at - last.at === 1) runs.at(-1)?.push(point);
    else runs.push([point]);
    last = point;
  }
  return runs;
}

/**
 * The gain a day of a counter, as the mean of the days before each day: single days are noise
 * beside each other. The first days, which lack a value so many days before, have none.
 * @param totals oldest first
 */
export function meanGains(totals: readonly SeriesPoint[], days: number): SeriesPoint[] {
  let before = 0;
  return totals.flatMap((total, index): SeriesPoint[] => {
    while (before < index && daysBetween(totals[before + 1]?.day ?? total.day, total.day) >= days) before++;
    const start = totals[before];
    if (!start) return [];
    const span = daysBetween(start.day, total.day);
    if (span < days) return [];
    const kind = total.kind === 'exact' && start.kind === 'exact' ? 'exact' : 'rounded';
    return [{ day: total.day, value: (total.value - start.value) / span, kind }];
  });
}
