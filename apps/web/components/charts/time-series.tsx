import type { CountBounds } from '@pi/domain';
import type { ReactNode } from 'react';
import { capital } from '#lib/capital.ts';
import { formatPoint } from '#lib/format-point.ts';
import { ChartFrame } from './chart-frame.tsx';
import { gainsPerDay } from './gains.ts';
import { pointDays, pointWords } from './point-words.ts';
import { type Annotation, findGaps, type SeriesPoint } from './series.ts';
import { SeriesTable } from './series-table.tsx';
import { caveats, gapWords, period } from './series-words.ts';
import { TimePlot } from './time-plot.tsx';
import type { YAxisOptions } from './y-axis.ts';

interface Props {
  title: string;
  /** What is counted: `users`. */
  unit: string;
  /** Oldest first. */
  values: readonly SeriesPoint[];
  /** Whether the values are a counter whose gain per day is drawn. */
  gain?: boolean;
  /** Whether they are drawn as an index: 100 is the first one above zero. */
  isIndex?: boolean;
  /** What a value may be in truth, where the store rounds it: drawn as a band. */
  bounds?: (value: SeriesPoint) => CountBounds;
  /** The newest day that there could be a value of. */
  until: string;
  annotations?: readonly Annotation[];
  axis?: YAxisOptions;
  source: ReactNode;
  /** The text in place of the plot when there is nothing to draw. */
  empty: string;
  /** Links to other drawings of the values. */
  choices?: ReactNode;
  /** In CSS pixels. */
  height?: number;
  /** Of its heading: 2 where the chart is a section of its page. */
  level?: 2 | 3;
  /** The anchor of its heading. */
  id?: string;
}

/**
 * A number day by day, or the gain per day of a counter: line, gaps, annotations, readout, table.
 * The axis ends on the newest of `until`, the last value and the last annotation.
 */
export function TimeSeries({ title, unit, values, gain = false, annotations = [], choices, source, ...props }: Props) {
  const { axis = {}, height = 260, level, id } = props;
  const numbers = gain ? gainsPerDay(values) : values;
  const base = props.isIndex ? numbers.find(({ value }) => value > 0) : undefined;
  const points = base ? numbers.map((point) => ({ ...point, value: (100 * point.value) / base.value })) : numbers;
  const counted = gain ? `${unit} per day` : unit;
  const drawnUnit = base ? `as an index of ${counted}` : counted;
  const frame = { title, choices, source, level, id };
  const [start, first, last] = [values[0], points[0], points.at(-1)];
  if (!start || !first || !last) {
    const plot = <p className="border-hairline border-y py-6 text-center text-ink-2">{props.empty}</p>;
    return <ChartFrame {...frame} subtitle={`No ${counted} yet`} plot={plot} />;
  }
  const from = start.day;
  const inside = annotations.filter(({ day }) => day >= from);
  // A delisting is later than the last value and belongs on the axis too.
  const until = [props.until, last.day, ...inside.map(({ day }) => day)].reduce((a, b) => (a > b ? a : b));
  const days = values.map(({ day }) => day);
  const gaps = findGaps(days, until);
  const ends = points.length > 1 ? [first, last] : [first];
  const seen = ends.map((point) => `${pointWords(point, drawnUnit)} on ${pointDays(point)}`).join(', ');
  const description = [`${title}: ${seen}`, ...gapWords(gaps).map(capital)].join('. ');
  const options = gain && !base ? { ...axis, zero: true, log: false } : axis;
  const bounds = gain || base ? undefined : props.bounds;
  const subtitle = [
    `${gain ? 'Gain per day' : capital(unit)}, ${period(from, until)}`,
    ...(base ? [`index: 100 is ${formatPoint(base)} on ${pointDays(base)}`] : []),
    ...caveats({ points, gaps, gain, axis: options }),
    ...(bounds && points.some(isInexact) ? ['the true number lies in the band'] : []),
  ];
  return (
    <ChartFrame
      {...frame}
      subtitle={subtitle.join(' · ')}
      plot={
        <TimePlot
          {...{ points, from, until, gaps, height, description, bounds }}
          annotations={inside}
          unit={drawnUnit}
          axis={options}
        />
      }
      table={<SeriesTable unit={unit} values={values} gains={gain ? numbers : null} gaps={gaps} />}
    />
  );
}

function isInexact({ kind }: SeriesPoint): boolean {
  return kind !== 'exact';
}
