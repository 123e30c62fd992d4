import { daysBetween } from '@pi/domain';
import type { ReactNode } from 'react';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { type Annotation, type SeriesPoint, splitAtGaps } from './series.ts';
import { TimePlot } from './time-plot.tsx';
import { TwoWidths } from './two-widths.tsx';
import { yAxis } from './y-axis.ts';

interface Props {
  title: string;
  /** What is counted: `users`. */
  unit: string;
  /** Oldest first. */
  points: readonly SeriesPoint[];
  annotations?: readonly Annotation[];
  domain?: [number, number];
  /** Whether the vertical axis starts at zero whatever the values are. */
  zero?: boolean;
  source: ReactNode;
  /** The text in place of the plot when there are no points. */
  empty: string;
  /** Width in CSS pixels on a wide screen. */
  width?: number;
  height?: number;
}

const TABLE_ROWS = 120;

/** A number day by day: line, annotations, readout, table. */
export function TimeSeries({
  title,
  unit,
  points,
  annotations,
  domain,
  zero,
  source,
  empty,
  width = 760,
  height = 260,
}: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) {
    const plot = <p className="border-hairline border-y py-6 text-center text-ink-2">{empty}</p>;
    return <ChartFrame title={title} subtitle={`No ${unit} yet`} source={source} plot={plot} />;
  }
  const description = `${title}: ${words(first)}${points.length > 1 ? `, ${words(last)}` : ''}`;
  const subtitle = [`${capital(unit)}, ${period(first.day, last.day)}`, ...caveats(points, domain, zero)].join(' · ');
  const rows = points.slice(-TABLE_ROWS).toReversed();
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      plot={
        <TwoWidths
          wide={width}
          draw={(drawn) => (
            <TimePlot
              {...{ points, annotations, unit, domain, zero, description }}
              width={drawn}
              height={drawn < 400 ? 220 : height}
            />
          )}
        />
      }
      table={
        <NumbersTable
          columns={['Day (UTC)', capital(unit)]}
          rows={rows.map((point) => [formatDay(point.day), formatExact(point.value)])}
          note={points.length > rows.length ? `The newest ${rows.length} of ${points.length} days.` : undefined}
        />
      }
    />
  );

  function words(point: SeriesPoint): string {
    return `${formatExact(point.value)} ${unit} on ${formatDay(point.day)}`;
  }
}

function period(from: string, to: string): string {
  if (from === to) return `${formatDay(from)}, the only day so far`;
  return `${formatDay(from)} – ${formatDay(to)}`;
}

// What could mislead a reader is stated.
function caveats(points: readonly SeriesPoint[], domain?: [number, number], zero?: boolean): string[] {
  const axis = yAxis(
    points.map((point) => point.value),
    { bottom: 0, top: 1, domain, zero },
  );
  const notes: string[] = [];
  if (axis.scale === 'log') notes.push('logarithmic');
  else if (!axis.fromZero && !domain) notes.push('axis does not start at 0');
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && splitAtGaps(points).length > 1) {
    const missing = daysBetween(first.day, last.day) + 1 - points.length;
    notes.push(`dashed where ${formatAmount(missing, 'day')} ${missing === 1 ? 'is' : 'are'} missing`);
  }
  return notes;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
