import { daysBetween } from '@pi/domain';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatCount } from '#lib/format.ts';
import { Unknown } from '../unknown.tsx';
import { type SeriesPoint, splitAtGaps } from './series.ts';

const [WIDTH, HEIGHT, PAD, DAYS] = [88, 24, 3, 90];

/** The last 90 days of a number, up to `lastDay`. The vertical axis does not start at 0. */
export function Sparkline({ points, lastDay }: { points: readonly SeriesPoint[]; lastDay: string }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return <Unknown reason="no number in the last 90 days" />;
  const values = points.map((point) => point.value);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([DAYS - 1, 0], [PAD, WIDTH - PAD]);
  // The height spans at least a tenth of the value, so that steps of a rounded number stay small.
  const spare = Math.max(0, (max / 10 - (max - min)) / 2);
  const y = scaleLinear([min - spare, max + spare], [HEIGHT - PAD, PAD]);
  const place = (point: SeriesPoint): [number, number] => [
    x(daysBetween(point.day, lastDay)),
    max === 0 ? HEIGHT / 2 : y(point.value),
  ];
  const path = line<SeriesPoint>(
    (point) => place(point)[0],
    (point) => place(point)[1],
  ).digits(1);
  const [endX, endY] = place(last);
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${formatCount(first.value)} to ${formatCount(last.value)} in ${daysBetween(first.day, last.day)} days`}
      className="inline-block align-middle"
    >
      {splitAtGaps(points).map((run) => (
        <path key={run[0]?.day} d={path(run) ?? ''} fill="none" strokeWidth={1.5} className="stroke-series-1" />
      ))}
      <circle cx={endX} cy={endY} r={2} className="fill-series-1" />
    </svg>
  );
}
