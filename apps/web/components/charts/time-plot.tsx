import { line } from 'd3-shape';
import { countFormatFor, formatRating } from '#lib/format.ts';
import { placeLabels } from './place-labels.ts';
import { Readout } from './readout.tsx';
import { type Annotation, type SeriesPoint, sentencesByDay, splitAtGaps } from './series.ts';
import { xAxis } from './x-axis.ts';
import { yAxis } from './y-axis.ts';

export interface TimePlotProps {
  width: number;
  height: number;
  /** Oldest first; at least one. */
  points: readonly SeriesPoint[];
  annotations?: readonly Annotation[];
  /** What is counted, for the readout: `users`. */
  unit: string;
  /** Fixed ends of the vertical axis, for averages; counts have none. */
  domain?: [number, number];
  /** Whether the vertical axis starts at zero whatever the values are. */
  zero?: boolean;
  /** The whole plot in one sentence. */
  description: string;
}

const LABEL_ROWS = 2;
const ROW_PX = 16;
const CHAR_PX = 7;

/** A series over time as SVG. A dashed line crosses missing days; a single day is a dot. */
export function TimePlot({ width, height, points, annotations = [], unit, domain, zero, description }: TimePlotProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const inside = annotations.filter(({ day }) => day >= first.day);
  // A delisting is later than the last value and belongs on the axis too.
  const until = inside.reduce((latest, { day }) => (day > latest ? day : latest), last.day);
  const headroom = inside.some(({ label }) => label) ? LABEL_ROWS * ROW_PX + 4 : 12;
  const axis = yAxis(
    points.map((point) => point.value),
    { top: headroom, bottom: height - 24, domain, zero },
  );
  const formatValue = countFormatFor(axis.ticks.map(({ value }) => value));
  const labelWidth = Math.max(...axis.ticks.map(({ value }) => formatValue(value).length)) * CHAR_PX + 8;
  const left = Math.max(44, labelWidth);
  const right = width - Math.max(52, labelWidth + 8);
  const box = { left, right, top: headroom, bottom: height - 24 };
  const { x, ticks } = xAxis(first.day, until, box);
  const place = points.map((point) => ({ ...point, x: round(x(point.day)), y: round(axis.y(point.value)) }));
  const path = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  );
  const runs = splitAtGaps(place);
  const end = place.at(-1) ?? { x: 0, y: 0 };
  const labels = placeLabels(
    inside.flatMap(({ day, label }) => (label ? [{ x: round(x(day)), text: label }] : [])),
    { rows: LABEL_ROWS, right: width },
  );

  return (
    <div className="relative">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={description}
        className="block h-auto w-full overflow-visible text-xs"
      >
        {axis.ticks.map((tick) => (
          <g key={tick.value}>
            <line x1={box.left} x2={box.right} y1={tick.y} y2={tick.y} className="stroke-hairline" />
            <text x={box.left - 8} y={tick.y} dy="0.35em" textAnchor="end" className="fill-ink-2">
              {formatValue(tick.value)}
            </text>
          </g>
        ))}
        <line x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} className="stroke-hairline-strong" />
        {ticks.map((tick) => (
          <text key={tick.x} x={tick.x} y={height - 6} textAnchor="middle" className="fill-ink-2">
            {tick.label}
          </text>
        ))}
        {labels.map((label) => (
          <g key={`${label.x} ${label.text}`}>
            <line
              x1={label.x}
              x2={label.x}
              y1={(1 - label.row) * ROW_PX}
              y2={box.bottom}
              className="stroke-hairline-strong"
            />
            <text x={label.x + 4} y={(1 - label.row) * ROW_PX + 10} className="fill-ink-2">
              {label.text}
            </text>
          </g>
        ))}
        {[...new Set(inside.map(({ day }) => round(x(day))))].map((at) => (
          <line key={at} x1={at} x2={at} y1={box.bottom - 7} y2={box.bottom} strokeWidth={2} className="stroke-ink-3" />
        ))}
        <path d={path(place) ?? ''} fill="none" strokeDasharray="2 3" className="stroke-series-1" opacity={0.6} />
        {runs.map((run) =>
          run.length > 1 ? (
            <path
              key={run[0]?.day}
              d={path(run) ?? ''}
              fill="none"
              strokeWidth={2}
              strokeLinejoin="round"
              className="stroke-series-1"
            />
          ) : (
            <circle key={run[0]?.day} cx={run[0]?.x} cy={run[0]?.y} r={2.5} className="fill-series-1" />
          ),
        )}
        <circle cx={end.x} cy={end.y} r={3} className="fill-series-1" />
        <text x={end.x + 8} y={end.y} dy="0.35em" className="fill-ink font-semibold">
          {domain ? formatRating(last.value) : formatValue(last.value)}
        </text>
      </svg>
      <Readout
        name={description}
        size={{ width, height }}
        box={box}
        xs={place.map((point) => point.x)}
        ys={place.map((point) => point.y)}
        days={place.map((point) => point.day)}
        values={place.map((point) => point.value)}
        unit={unit}
        sentences={sentencesByDay(inside)}
      />
    </div>
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
