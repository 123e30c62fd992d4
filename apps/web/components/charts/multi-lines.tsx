import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { type DrawnPoint, type DrawnSeries, runsOf } from './multi-series.ts';
import { percent, round } from './percent.ts';
import { seriesColor } from './series-colors.ts';

interface Props {
  series: readonly DrawnSeries[];
  /** Places in percent of the plot. */
  x(at: number): number;
  y(value: number): number;
}

/** A line for each series; dashes cross days without data, rounded numbers are steps. */
export function MultiLines({ series, x, y }: Props) {
  return (
    <>
      <svg aria-hidden width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
        {series.map(({ key, index, points }) => {
          const { solid, dashed } = paths(points, x, y);
          const stroke = `fill-none ${seriesColor(index).stroke}`;
          return (
            <g key={key}>
              {dashed && <path d={dashed} strokeDasharray="3 3" vectorEffect="non-scaling-stroke" className={stroke} />}
              {solid && (
                <path
                  d={solid}
                  strokeWidth={2}
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                  className={stroke}
                />
              )}
            </g>
          );
        })}
      </svg>
      {series.map(({ key, index, points }) => {
        const last = points.at(-1);
        if (!last) return null;
        return (
          <circle
            key={key}
            cx={percent(x(last.at))}
            cy={percent(y(last.drawn))}
            r={3.5}
            strokeWidth={1.5}
            className={`stroke-paper ${seriesColor(index).fill}`}
          />
        );
      })}
    </>
  );
}

function paths(points: readonly DrawnPoint[], x: Props['x'], y: Props['y']) {
  const path = line<DrawnPoint>(
    ({ at }) => x(at),
    ({ drawn }) => round(y(drawn)),
  )
    .curve(points.some(({ kind }) => kind !== 'exact') ? curveStepAfter : curveLinear)
    .digits(2);
  const runs = runsOf(points);
  const gaps = runs.flatMap((run, index) => {
    const [before, after] = [runs[index - 1]?.at(-1), run[0]];
    return before && after ? [path([before, after])] : [];
  });
  return { solid: runs.map((run) => (run.length > 1 ? path(run) : '')).join(''), dashed: gaps.join('') };
}
