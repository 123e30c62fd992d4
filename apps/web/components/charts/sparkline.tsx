import { daysBetween } from '@pi/domain';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatAmount, formatCount } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import { Unknown } from '../unknown.tsx';
import { gainsPerDay } from './gains.ts';
import { type SeriesPoint, splitAtGaps } from './series.ts';

const [WIDTH, HEIGHT, PAD, DAYS] = [88, 24, 3, 90];

interface Props {
  /** Oldest first. */
  values: readonly SeriesPoint[];
  /** The last of the 90 days. */
  until: string;
  /** Whether the values are a counter whose gain per day is drawn, from 0 on. */
  gain?: boolean;
}

/**
 * A number over 90 days, broken where days are missing. The vertical axis does not start at 0; it
 * spans at least a tenth of the largest value, so that steps of a rounded number stay small.
 */
export function Sparkline({ values, until, gain = false }: Props) {
  const points = gain ? gainsPerDay(values) : values;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return <Unknown reason={`no ${gain ? 'gain' : 'number'} in the last 90 days`} />;
  const x = scaleLinear([DAYS - 1, 0], [PAD, WIDTH - PAD]);
  const y = scaleLinear(
    sparkDomain(
      points.map(({ value }) => value),
      gain,
    ),
    [HEIGHT - PAD, PAD],
  );
  const place = (day: string, value: number): [number, number] => [x(daysBetween(day, until)), y(value)];
  const path = line().digits(1);
  const lines = splitAtGaps(points).map(
    // A mean of several days is level. The stroke's round ends draw a day between gaps as a dot.
    (run) =>
      path(
        run.flatMap(({ day, since = day, value }) =>
          since === day ? [place(day, value)] : [place(since, value), place(day, value)],
        ),
      ),
  );
  const [endX, endY] = place(last.day, last.value);
  const days = daysBetween(first.since ?? first.day, last.day);
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${formatPoint(first, formatCount)} to ${formatPoint(last, formatCount)}${gain ? ' per day' : ''} in ${formatAmount(days, 'day')}`}
      className="inline-block align-middle"
    >
      <path d={lines.join('')} fill="none" strokeWidth={1.5} strokeLinecap="round" className="stroke-series-1" />
      <circle cx={endX} cy={endY} r={2} className="fill-series-1" />
    </svg>
  );
}

/** The ends of a sparkline's vertical axis. */
export function sparkDomain(values: readonly number[], gain: boolean): [number, number] {
  const all = gain ? [0, ...values] : values;
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const spare = Math.max(0, (Math.max(max, -min) / 10 - (max - min)) / 2) || (min === max ? 1 : 0);
  return [min - spare, max + spare];
}
