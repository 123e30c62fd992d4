import type { HistogramBin } from '@pi/domain/api';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { formatAmount, formatCount, formatExact } from '#lib/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { TwoWidths } from './two-widths.tsx';

interface Props {
  title: string;
  subtitle: string;
  bins: readonly HistogramBin[];
  /** What is counted: `users`. */
  unit: string;
  source: ReactNode;
  empty: string;
  /** Width in CSS pixels on a wide screen. */
  width?: number;
  height?: number;
}

/** The number of plugins by users, downloads or ratings, in powers of ten. */
export function Histogram({ title, subtitle, bins, unit, source, empty, width = 560, height = 260 }: Props) {
  if (bins.every((bin) => bin.plugins === 0)) {
    const plot = <p className="border-hairline border-y py-10 text-center text-ink-2">{empty}</p>;
    return <ChartFrame title={title} subtitle={subtitle} source={source} plot={plot} />;
  }
  const largest = bins.reduce((a, b) => (b.plugins > a.plugins ? b : a));
  const description = `${title}: most, ${formatAmount(largest.plugins, 'plugin')}, have ${binWords(largest)} ${unit}`;
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      plot={
        <TwoWidths
          wide={width}
          draw={(drawn) => (
            <Bars bins={bins} width={drawn} height={drawn < 400 ? 220 : height} description={description} />
          )}
        />
      }
      table={
        <NumbersTable
          columns={[`${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, 'Plugins']}
          rows={bins.map((bin) => [binWords(bin), formatExact(bin.plugins)])}
        />
      }
    />
  );
}

interface BarsProps {
  bins: readonly HistogramBin[];
  width: number;
  height: number;
  description: string;
}

function Bars({ bins, width, height, description }: BarsProps) {
  const bottom = height - 24;
  const y = scaleLinear([0, Math.max(...bins.map((bin) => bin.plugins))], [bottom, 20]);
  const step = width / bins.length;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description} className="block h-auto w-full text-xs">
      {bins.map((bin, index) => (
        <g key={bin.from}>
          <rect
            x={index * step + 1}
            width={step - 2}
            y={y(bin.plugins)}
            height={bottom - y(bin.plugins)}
            className="fill-series-1"
          />
          <text x={(index + 0.5) * step} y={y(bin.plugins) - 6} textAnchor="middle" className="fill-ink">
            {formatCount(bin.plugins)}
          </text>
        </g>
      ))}
      {edges(bins, step).map(({ at, label, anchor }) => (
        <text key={label} x={at * step} y={height - 6} textAnchor={anchor} className="fill-ink-2">
          {label}
        </text>
      ))}
      <line x1={0} x2={width} y1={bottom} y2={bottom} className="stroke-hairline-strong" />
    </svg>
  );
}

const CHAR_PX = 7.2;

// Bars are labelled at their edges; the bar of the plugins with zero, in its middle. The last label
// ends at the edge of the plot: the one before is left out where the two would overlap.
function edges(bins: readonly HistogramBin[], step: number) {
  const starts = bins.map(({ from }, index) => ({ at: from === 0 ? index + 0.5 : index, label: formatCount(from) }));
  const end = { at: bins.length, label: formatCount(bins.at(-1)?.to ?? 0) };
  const overlaps = ({ at, label }: typeof end) =>
    (end.at - at) * step < (label.length / 2 + end.label.length + 1) * CHAR_PX;
  const all = [...starts.filter((start) => start.at === 0 || !overlaps(start)), end];
  return all.map((edge) => ({
    ...edge,
    anchor: edge.at === 0 ? ('start' as const) : edge.at === bins.length ? ('end' as const) : ('middle' as const),
  }));
}

function binWords({ from, to }: HistogramBin): string {
  return to - from <= 1 ? formatExact(from) : `${formatExact(from)} – ${formatExact(to - 1)}`;
}
