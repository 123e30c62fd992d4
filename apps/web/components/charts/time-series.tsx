import type { ReactNode } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import { gainsPerDay } from './gains.ts';
import { pointDays, pointWords } from './point-words.ts';
import { type Annotation, findGaps, type SeriesPoint } from './series.ts';
import { SeriesTable } from './series-table.tsx';
import { capital, caveats, gapWords, period } from './series-words.ts';
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
}

/**
 * A number day by day, or the gain per day of a counter: line, gaps, annotations, readout, table.
 * The axis ends on the newest of `until`, the last value and the last annotation.
 */
export function TimeSeries({ title, unit, values, gain = false, annotations = [], choices, source, ...props }: Props) {
  const { axis = {}, height = 260 } = props;
  const points = gain ? gainsPerDay(values) : values;
  const drawnUnit = gain ? `${unit} per day` : unit;
  const frame = { title, choices, source };
  const [start, first, last] = [values[0], points[0], points.at(-1)];
  if (!start || !first || !last) {
    const plot = <p className="border-hairline border-y py-6 text-center text-ink-2">{props.empty}</p>;
    return <ChartFrame {...frame} subtitle={`No ${drawnUnit} yet`} plot={plot} />;
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
  const options = gain ? { ...axis, zero: true, log: false } : axis;
  const subtitle = [
    `${gain ? 'Gain per day' : capital(unit)}, ${period(from, until)}`,
    ...caveats({ points, gaps, gain, axis: options }),
  ];
  return (
    <ChartFrame
      {...frame}
      subtitle={subtitle.join(' · ')}
      plot={
        <TimePlot
          {...{ points, from, until, gaps, height, description }}
          annotations={inside}
          unit={drawnUnit}
          axis={options}
        />
      }
      table={<SeriesTable unit={unit} values={values} gains={gain ? points : null} gaps={gaps} />}
    />
  );
}
