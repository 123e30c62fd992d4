import { daysBetween } from '@pi/domain';
import { formatScaled, type MultiScale } from '#lib/format-scale.ts';
import { EndNames } from './end-names.tsx';
import { EventLabels, LABEL_GAP_PX, LABEL_ROWS, ROW_PX } from './event-labels.tsx';
import { ageAxis, multiAxis } from './multi-axis.ts';
import { MultiLines } from './multi-lines.tsx';
import { MultiReadout, type PackedSeries } from './multi-readout.tsx';
import type { DrawnSeries } from './multi-series.ts';
import { percent, round } from './percent.ts';
import { PlotArea } from './plot-area.tsx';
import type { Annotation } from './series.ts';
import { xAxis } from './x-axis.ts';
import { XLabels } from './x-labels.tsx';
import type { YAxis } from './y-axis.ts';
import { YLines } from './y-lines.tsx';

/** Room for a name and its last value beside the plot. */
const NAME_CHARS = 15;

interface Props {
  /** At least one of them has a point. */
  series: readonly DrawnSeries[];
  scale: MultiScale;
  log: boolean;
  /** Days from the first to the last one of the axis. */
  span: number;
  /** First and last day of the axis; null where it counts days since the first ones. */
  dates: { from: string; until: string } | null;
  unit: string;
  /** On days from the first one on. */
  annotations: readonly Annotation[];
  /** The whole plot in one sentence. */
  description: string;
  height: number;
}

/** Lines of several series on one scale, with their names at their ends. */
export function MultiPlot({ series, scale, log, span, dates, unit, annotations, description, height }: Props) {
  const vertical = multiAxis(
    series.flatMap(({ points }) => points.map(({ drawn }) => drawn)),
    scale,
    log,
  );
  const x = (at: number) => (span === 0 ? 50 : (100 * at) / span);
  const names = series.flatMap(({ key, index, name, base, points }) => {
    const last = points.at(-1);
    return last
      ? [{ key, index, name, value: formatScaled(last.value, base, scale, last.kind), y: vertical.y(last.drawn) }]
      : [];
  });
  return (
    <PlotArea
      description={description}
      height={height}
      phoneHeight={Math.min(height, 320)}
      top={annotations.some(({ label }) => label) ? LABEL_ROWS * ROW_PX + LABEL_GAP_PX + 2 : 12}
      left={Math.max(4, ...vertical.ticks.map(({ label }) => label.length))}
      right={NAME_CHARS}
      overlay={
        <>
          <EndNames names={names} chars={NAME_CHARS} />
          <MultiReadout
            name={description}
            series={series.map((one) => packed(one, vertical))}
            {...{ span, scale, unit }}
            from={dates?.from ?? null}
          />
        </>
      }
    >
      <YLines axis={vertical} />
      {scale !== 'number' && <Base y={vertical.y(scale === 'index' ? 100 : 0)} />}
      <XLabels ticks={dates ? xAxis(dates.from, dates.until).ticks : ageAxis(span)} />
      {dates && <EventLabels annotations={annotations} x={(day) => x(daysBetween(dates.from, day))} />}
      <MultiLines series={series} x={x} y={vertical.y} />
    </PlotArea>
  );
}

/** The line that all series start from. */
function Base({ y }: { y: number }) {
  return <line x2="100%" y1={percent(y)} y2={percent(y)} className="stroke-ink-3" />;
}

function packed({ name, index, base, points }: DrawnSeries, { y }: YAxis): PackedSeries {
  const kinds = new Set(points.map(({ kind }) => kind));
  return {
    name,
    index,
    base,
    at: points.map(({ at }) => at),
    values: points.map(({ value }) => Math.round(value * 10) / 10),
    ys: points.map(({ drawn }) => round(y(drawn))),
    kind: kinds.has('at_least') ? 'at_least' : kinds.has('rounded') ? 'rounded' : 'exact',
  };
}
