import type { CountBounds } from '@pi/domain';
import { area, curveStepAfter } from 'd3-shape';
import { round } from './percent.ts';
import { type SeriesPoint, splitAtGaps } from './series.ts';
import type { XAxis } from './x-axis.ts';
import type { YAxis } from './y-axis.ts';

interface Props {
  /** Oldest first. */
  points: readonly SeriesPoint[];
  bounds(point: SeriesPoint): CountBounds;
  x: XAxis['x'];
  y: YAxis['y'];
}

/** Where the true numbers lie that a store rounds: from the shown value up to its next step. */
export function SeriesBand({ points, bounds, x, y }: Props) {
  const path = area<SeriesPoint>()
    .x(({ day }) => x(day))
    .y0((point) => round(y(bounds(point).low)))
    .y1((point) => round(y(bounds(point).high)))
    .curve(curveStepAfter)
    .digits(2);
  const runs = splitAtGaps(points).filter((run) => run.length > 1);
  return (
    <svg aria-hidden width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path d={runs.map((run) => path(run)).join('')} className="fill-series-1 opacity-15" data-band />
    </svg>
  );
}
