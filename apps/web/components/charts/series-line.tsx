import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { percent, round } from './percent.ts';
import { type SeriesPoint, splitAtGaps } from './series.ts';
import type { XAxis } from './x-axis.ts';
import type { YAxis } from './y-axis.ts';

interface Props {
  /** Oldest first. */
  points: readonly SeriesPoint[];
  /** Whether a value stays until the next one: the numbers of a store that rounds. */
  isStepped?: boolean;
  x: XAxis['x'];
  y: YAxis['y'];
}

interface Place {
  day: string;
  since?: string;
  x: number;
  y: number;
}

function pathOf(isStepped: boolean) {
  return line<Pick<Place, 'x' | 'y'>>(
    (place) => place.x,
    (place) => place.y,
  )
    .curve(isStepped ? curveStepAfter : curveLinear)
    .digits(2);
}

/**
 * The line of a series. It is broken where days are missing: dashes cross them, level where the
 * value is the mean of these days. A day between missing ones is a dot.
 */
export function SeriesLine({ points, isStepped = false, x, y }: Props) {
  const path = pathOf(isStepped);
  const places = points.map(({ day, since, value }): Place => ({ day, since, x: x(day), y: round(y(value)) }));
  const runs = splitAtGaps(places);
  const end = places.at(-1);
  const lone = runs.flatMap(([place, next]) => (place && !next && !place.since && place !== end ? [place] : []));
  return (
    <>
      {/* The lines stretch with the plot, the width of their strokes does not. */}
      <svg aria-hidden width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
        <path
          d={dashes()}
          fill="none"
          strokeWidth={1.5}
          strokeDasharray="3 3"
          vectorEffect="non-scaling-stroke"
          className="stroke-series-1"
        />
        <path
          d={runs.map((run) => (run.length > 1 ? path(run) : '')).join('')}
          fill="none"
          strokeWidth={2}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
          className="stroke-series-1"
        />
      </svg>
      {lone.map((place) => (
        <circle key={place.day} cx={percent(place.x)} cy={percent(place.y)} r={2.5} className="fill-series-1" />
      ))}
      {end && <circle cx={percent(end.x)} cy={percent(end.y)} r={3} className="fill-series-1" />}
    </>
  );

  function dashes(): string {
    const crossings = runs.map(([place], index) => {
      const before = runs[index - 1]?.at(-1);
      if (!place) return '';
      if (place.since) return path([{ x: x(place.since), y: place.y }, place]);
      return before ? path([before, place]) : '';
    });
    return crossings.join('');
  }
}
