import type { ReactNode } from 'react';
import { capital } from '#lib/capital.ts';
import { formatScaled, type MultiScale } from '#lib/format-scale.ts';
import { ChartFrame } from './chart-frame.tsx';
import { MultiPlot } from './multi-plot.tsx';
import { type Alignment, drawSeries, type NamedSeries, spanOf } from './multi-series.ts';
import { MultiTable } from './multi-table.tsx';
import type { Annotation } from './series.ts';
import { period } from './series-words.ts';

interface Props {
  title: string;
  /** What is counted: `users`, `downloads per day`; `numbers` where they differ. */
  unit: string;
  /** At most six; the order is their colors. */
  series: readonly NamedSeries[];
  scale?: MultiScale;
  alignment?: Alignment;
  /** First and last day. */
  from: string;
  until: string;
  log?: boolean;
  /** What else a reader has to know: `mean of 7 days`. */
  notes?: readonly string[];
  source: ReactNode;
  /** Marks of a chart by date; by first day there are none. */
  annotations?: readonly Annotation[];
  /** Links to other drawings of the values. */
  choices?: ReactNode;
  /** In CSS pixels. */
  height?: number;
  /** Of its heading: 2 where the chart is a section of its page. */
  level?: 2 | 3;
}

/** Numbers of up to six plugins over time on one chart: lines with names, readout, table. */
export function MultiTimeSeries({ scale = 'number', alignment = 'date', log = false, ...props }: Props) {
  const {
    title,
    unit,
    series,
    from,
    until,
    source,
    choices,
    height = 384,
    notes = [],
    annotations = [],
    level,
  } = props;
  const isLog = log && scale !== 'growth';
  const options = { scale, alignment, from, until, log: isLog };
  const drawn = drawSeries(series, options);
  const span = spanOf(drawn, options);
  const frame = { title, choices, source, level };
  if (drawn.every(({ points }) => points.length === 0)) {
    const plot = <p className="border-hairline border-y py-6 text-center text-ink-2">No {unit} in these days.</p>;
    return <ChartFrame {...frame} subtitle={`${capital(unit)}, ${period(from, until)}`} plot={plot} />;
  }
  const ends = drawn.flatMap(({ name, base, points }) => {
    const last = points.at(-1);
    return last ? [`${name} ${formatScaled(last.value, base, scale, last.kind)}`] : [];
  });
  const dates = alignment === 'date' ? { from, until } : null;
  const subtitle = [
    scale === 'number' ? capital(unit) : `${capital(unit)}, ${SCALE_WORDS[scale]}`,
    dates ? period(from, until) : 'each from the first day that we have of it',
    ...(isLog ? ['logarithmic'] : []),
    ...notes,
  ];
  return (
    <ChartFrame
      {...frame}
      subtitle={subtitle.join(' · ')}
      plot={
        <MultiPlot
          series={drawn}
          {...{ scale, span, dates, unit, height }}
          annotations={dates ? annotations : []}
          log={isLog}
          description={`${title}. On the last day: ${ends.join(', ')}`}
        />
      }
      table={<MultiTable series={drawn} scale={scale} isByDay={alignment === 'date'} />}
    />
  );
}

const SCALE_WORDS = {
  index: 'index, 100 = each one’s first day drawn',
  growth: 'in percent of each one’s first day drawn',
};
