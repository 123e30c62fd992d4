import type { CountKind } from '@pi/domain';
import { formatAmount, formatDay } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { countDays, type DayRange, type SeriesPoint } from './series.ts';
import { type YAxisOptions, yAxis } from './y-axis.ts';

const GAPS = 3;

const KIND_NOTES: Record<CountKind, string | null> = {
  exact: null,
  rounded: '≈ rounded',
  at_least: '+ at least this many',
};

/** From one day to another, as a subtitle. */
export function period(from: string, to: string): string {
  return from === to ? `${formatDay(from)}, the only day so far` : formatDayRange({ from, to });
}

/** Names the days without data, the longest gaps where there are many: `no data 3–9 Nov 2026`. */
export function gapWords(gaps: readonly DayRange[]): string[] {
  if (gaps.length === 0) return [];
  const longest = gaps.toSorted((a, b) => countDays([b]) - countDays([a])).slice(0, GAPS);
  const named = longest.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(formatDayRange);
  const others = gaps.length - named.length;
  return [`no data ${named.join(', ')}${others ? ` and in ${formatAmount(others, 'other gap')}` : ''}`];
}

interface Drawn {
  points: readonly SeriesPoint[];
  gaps: readonly DayRange[];
  gain: boolean;
  axis: YAxisOptions;
}

/** What could mislead a reader is stated. */
export function caveats({ points, gaps, gain, axis }: Drawn): string[] {
  const values = points.map((point) => point.value);
  const { scale, hasZero } = yAxis(values, axis);
  const kinds = new Set(points.map((point) => point.kind));
  const notes = [
    ...[...kinds].map((kind) => KIND_NOTES[kind]),
    scale === 'log' && 'logarithmic',
    scale === 'linear' && !hasZero && !axis.domain && 'axis does not start at 0',
    ...gapWords(gaps).map((words) => `${words} (hatched)`),
    points.some((point) => point.since) && 'there the mean of the days, dashed',
    gain && values.some((value) => value < 0) && 'below 0 where the count fell',
  ];
  return notes.filter((note) => typeof note === 'string');
}
