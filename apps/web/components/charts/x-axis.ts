import { scaleUtc } from 'd3-scale';

export interface XTick {
  label: string;
  /** In percent of the plot's width. */
  x: number;
  /** The narrowest plot that shows it. */
  from: 'narrow' | 'medium' | 'wide';
}

export interface XAxis {
  /** The place of a UTC day, in percent of the plot's width. */
  x(day: string): number;
  ticks: XTick[];
}

/** `narrow`: the most labels of the format that a narrow plot has room for. */
const FORMATS: { upToDays: number; format: Intl.DateTimeFormatOptions; narrow: number }[] = [
  { upToDays: 120, format: { day: 'numeric', month: 'short' }, narrow: 4 },
  { upToDays: 3 * 366, format: { month: 'short', year: 'numeric' }, narrow: 3 },
  { upToDays: Number.POSITIVE_INFINITY, format: { year: 'numeric' }, narrow: 4 },
];
const DAY_MS = 86_400_000;
/** The most ticks that a wider plot has room for. */
const MOST = { medium: 6, wide: 9 };

/** The time axis from one UTC day to another; a single day is in the middle. */
export function xAxis(from: string, to: string): XAxis {
  const [start, end] = [new Date(from), new Date(to)];
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  const scale = scaleUtc([start, end], [0, 100]);
  const x = (day: string) => (days === 0 ? 50 : scale(new Date(day)));
  const moments = everyNth(days < MOST.wide ? completeDays(start, days) : scale.ticks(MOST.wide - 2), MOST.wide);
  const { format, narrow: most = 4 } = FORMATS.find((one) => days <= one.upToDays) ?? {};
  const label = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' });
  // What a narrow plot shows, a wider one shows as well.
  const medium = Math.ceil(moments.length / MOST.medium);
  const narrow = medium * Math.ceil(moments.length / medium / most);
  const ticks = moments.map((moment, index) => ({
    label: label.format(moment),
    x: x(moment.toISOString()),
    from: index % narrow === 0 ? ('narrow' as const) : index % medium === 0 ? ('medium' as const) : ('wide' as const),
  }));
  return { x, ticks };
}

// d3 would place ticks between the days of a short span.
function completeDays(start: Date, days: number): Date[] {
  return Array.from({ length: days + 1 }, (_, day) => new Date(start.getTime() + day * DAY_MS));
}

// d3 takes the number of ticks as a wish.
function everyNth(moments: Date[], most: number): Date[] {
  const step = Math.ceil(moments.length / most);
  return moments.filter((_, index) => index % step === 0);
}
