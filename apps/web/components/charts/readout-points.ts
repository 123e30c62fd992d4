import type { CountKind } from '@pi/domain';
import { DAY_MS, daysFrom } from './days-from.ts';
import { round } from './percent.ts';
import type { SeriesPoint } from './series.ts';

/** The points of a plot in few bytes: they are sent to the browser beside the drawing. */
export interface PackedPoints {
  /** First day of the axis. */
  from: string;
  /** Days from there to the last day of the axis. */
  span: number;
  /** Of each point: days from the first day of the axis, value, height in percent from the top. */
  days: number[];
  values: number[];
  ys: number[];
  /** Where the kind is another than that of the point before: index and kind. */
  kinds: [number, CountKind][];
  /** How many days a value is the mean of, by the point's index; without those of one day. */
  means: Record<number, number>;
}

/** Packs points, oldest first. */
export function packPoints(
  points: readonly SeriesPoint[],
  { from, until, y }: { from: string; until: string; y(value: number): number },
): PackedPoints {
  return {
    from,
    span: daysFrom(from, until),
    days: points.map(({ day }) => daysFrom(from, day)),
    values: points.map(({ value }) => Math.round(value * 10) / 10),
    ys: points.map(({ value }) => round(y(value))),
    kinds: points.flatMap(({ kind }, index) => (kind === points[index - 1]?.kind ? [] : [[index, kind]])),
    means: Object.fromEntries(
      points.flatMap(({ day, since }, index) => (since ? [[index, daysFrom(since, day) + 1]] : [])),
    ),
  };
}

/** A packed point; a mean of several days has its place in their middle. */
export function unpackPoint(packed: PackedPoints, index: number): SeriesPoint & { x: number; y: number } {
  const [at, days] = [packed.days[index] ?? 0, packed.means[index]];
  return {
    day: dayAt(packed.from, at),
    ...(days && { since: dayAt(packed.from, at - days + 1) }),
    value: packed.values[index] ?? 0,
    kind: packed.kinds.findLast(([first]) => first <= index)?.[1] ?? 'exact',
    x: packed.span === 0 ? 50 : (100 * (at - ((days ?? 1) - 1) / 2)) / packed.span,
    y: packed.ys[index] ?? 0,
  };
}

function dayAt(from: string, days: number): string {
  return new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
}
