import { formatAmount } from '#lib/format.ts';
import { formatDayRange, formatPoint } from '#lib/format-point.ts';
import { daysFrom } from './days-from.ts';
import type { SeriesPoint } from './series.ts';

/** When a value is from: its day, or the days that it is the mean of. */
export function pointDays({ day, since = day }: SeriesPoint): string {
  return formatDayRange({ from: since, to: day });
}

/** A value with its sign and unit: `≈3,000 users`. */
export function pointWords(point: SeriesPoint, unit: string): string {
  const words = `${formatPoint(point)} ${unit}`;
  return point.since ? `${words}, the mean of ${formatAmount(daysFrom(point.since, point.day) + 1, 'day')}` : words;
}
