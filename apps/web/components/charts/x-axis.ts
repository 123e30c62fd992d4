import { scaleUtc } from 'd3-scale';

export interface XAxis {
  x(day: string): number;
  ticks: { label: string; x: number }[];
}

const FORMATS: { upToDays: number; format: Intl.DateTimeFormatOptions }[] = [
  { upToDays: 120, format: { day: 'numeric', month: 'short' } },
  { upToDays: 3 * 366, format: { month: 'short', year: 'numeric' } },
  { upToDays: Number.POSITIVE_INFINITY, format: { year: 'numeric' } },
];
const DAY_MS = 86_400_000;
const LABEL_PX = 90;

/** The time axis from one UTC day to another; a single day is in the middle. */
export function xAxis(from: string, to: string, { left, right }: { left: number; right: number }): XAxis {
  const [start, end] = [new Date(from), new Date(to)];
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  const scale = scaleUtc([start, end], [left, right]);
  const x = (day: string) => (days === 0 ? (left + right) / 2 : scale(new Date(day)));
  const wanted = Math.max(2, Math.floor((right - left) / LABEL_PX));
  const moments = days <= wanted ? completeDays(start, days) : scale.ticks(wanted);
  const { format } = FORMATS.find((one) => days <= one.upToDays) ?? {};
  const label = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' });
  return { x, ticks: moments.map((moment) => ({ label: label.format(moment), x: x(moment.toISOString()) })) };
}

// d3 would place ticks between the days of a short span.
function completeDays(start: Date, days: number): Date[] {
  return Array.from({ length: days + 1 }, (_, day) => new Date(start.getTime() + day * DAY_MS));
}
