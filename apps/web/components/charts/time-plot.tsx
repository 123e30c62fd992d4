import type { CountBounds } from '@pi/domain';
import { formatRating } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import { EventLabels, LABEL_GAP_PX, LABEL_ROWS, ROW_PX } from './event-labels.tsx';
import { GapHatches } from './gap-hatches.tsx';
import { percent } from './percent.ts';
import { PlotArea } from './plot-area.tsx';
import { Readout } from './readout.tsx';
import { packPoints } from './readout-points.ts';
import { type Annotation, type DayRange, type SeriesPoint, sentencesByDay } from './series.ts';
import { SeriesBand } from './series-band.tsx';
import { SeriesLine } from './series-line.tsx';
import { xAxis } from './x-axis.ts';
import { XLabels } from './x-labels.tsx';
import { type YAxisOptions, yAxis } from './y-axis.ts';
import { YLines } from './y-lines.tsx';

/** The least room for labels beside a plot: the axes of two charts stand under each other. */
const LABEL_CHARS = 5;

export interface TimePlotProps {
  /** In CSS pixels, on a screen wider than a phone's. */
  height: number;
  /** Oldest first; at least one. */
  points: readonly SeriesPoint[];
  /** First and last day of the axis. */
  from: string;
  until: string;
  /** Days without data. */
  gaps: readonly DayRange[];
  annotations: readonly Annotation[];
  /** What is counted, for the readout: `users`. */
  unit: string;
  axis: YAxisOptions;
  /** What a value may be in truth, drawn as a band. */
  bounds?: (point: SeriesPoint) => CountBounds;
  /** The whole plot in one sentence. */
  description: string;
}

/** A series over time as SVG: its places are in percent, its text keeps its size at every width. */
export function TimePlot({ height, points, from, until, gaps, annotations, ...props }: TimePlotProps) {
  const { unit, axis, bounds, description } = props;
  const last = points.at(-1);
  if (!last) return null;
  const highest = bounds ? points.map((point) => bounds(point).high) : [];
  const vertical = yAxis([...points.map((point) => point.value), ...highest], axis);
  const { x, ticks } = xAxis(from, until);
  const endLabel = formatPoint(last, axis.domain ? formatRating : vertical.formatValue);
  return (
    <PlotArea
      description={description}
      height={height}
      top={annotations.some(({ label }) => label) ? LABEL_ROWS * ROW_PX + LABEL_GAP_PX + 2 : 12}
      left={Math.max(LABEL_CHARS, ...vertical.ticks.map(({ label }) => label.length))}
      right={Math.max(LABEL_CHARS, endLabel.length)}
      overlay={
        <Readout
          name={description}
          points={packPoints(points, { from, until, y: vertical.y })}
          unit={unit}
          sentences={sentencesByDay(annotations)}
        />
      }
    >
      <GapHatches gaps={gaps} until={until} x={x} />
      <YLines axis={vertical} />
      <XLabels ticks={ticks} />
      <EventLabels annotations={annotations} x={x} />
      {bounds && <SeriesBand points={points} bounds={bounds} x={x} y={vertical.y} />}
      <SeriesLine points={points} isStepped={bounds !== undefined} x={x} y={vertical.y} />
      <text
        x={percent(x(last.day))}
        y={percent(vertical.y(last.value))}
        dx={8}
        dy="0.35em"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
        className="fill-ink stroke-paper font-semibold"
      >
        {endLabel}
      </text>
    </PlotArea>
  );
}
