import type { HistogramBin } from '@pi/domain/api';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { capital } from '#lib/capital.ts';
import { formatAmount, formatCount, formatExact } from '#lib/format.ts';
import { binLabels } from './bin-labels.ts';
import { ChartFrame } from './chart-frame.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { percent } from './percent.ts';
import { PlotArea } from './plot-area.tsx';
import { SHOWN_FROM } from './x-labels.tsx';

interface Props {
  title: string;
  subtitle: string;
  bins: readonly HistogramBin[];
  /** What is counted: `users`. */
  unit: string;
  source: ReactNode;
  empty: string;
  /** In CSS pixels. */
  height?: number;
  /** Of its heading: 2 where the chart is a section of its page. */
  level?: 2 | 3;
  /** The address of a bar's list. */
  hrefOf?(bin: HistogramBin): string;
}

/** The least height of a bar in percent, for one that has a plugin. */
const LEAST = 0.5;

/** The number of plugins by users, downloads or ratings, in powers of ten. */
export function Histogram({ title, subtitle, bins, unit, source, empty, height = 260, level, hrefOf }: Props) {
  if (bins.every((bin) => bin.plugins === 0)) {
    const plot = <p className="border-hairline border-y py-10 text-center text-ink-2">{empty}</p>;
    return <ChartFrame level={level} title={title} subtitle={subtitle} source={source} plot={plot} />;
  }
  const largest = bins.reduce((a, b) => (b.plugins > a.plugins ? b : a));
  const description = `${title}: most, ${formatAmount(largest.plugins, 'plugin')}, have ${binWords(largest)} ${unit}`;
  return (
    <ChartFrame
      level={level}
      title={title}
      subtitle={subtitle}
      source={source}
      plot={
        <PlotArea
          description={description}
          height={height}
          top={20}
          left={0}
          right={0}
          overlay={hrefOf && <BarLinks bins={bins} unit={unit} hrefOf={hrefOf} />}
        >
          <Bars bins={bins} />
        </PlotArea>
      }
      table={
        <NumbersTable
          columns={[capital(unit), 'Plugins']}
          rows={bins.map((bin) => [binWords(bin), formatExact(bin.plugins)])}
        />
      }
    />
  );
}

interface BarLinksProps extends Pick<Props, 'bins' | 'unit'> {
  hrefOf(bin: HistogramBin): string;
}

/** A link over each bar to the list of its plugins. */
function BarLinks({ bins, unit, hrefOf }: BarLinksProps) {
  return (
    <div className="absolute inset-0 flex">
      {bins.map((bin) => (
        <Link
          key={bin.from}
          href={hrefOf(bin)}
          aria-label={`${formatAmount(bin.plugins, 'plugin')} with ${binWords(bin)} ${unit}`}
          className="flex-1 -outline-offset-2 hover:bg-ink/5"
        />
      ))}
    </div>
  );
}

function Bars({ bins }: { bins: readonly HistogramBin[] }) {
  const scale = scaleLinear([0, Math.max(...bins.map((bin) => bin.plugins))], [0, 100]);
  const height = ({ plugins }: HistogramBin) => (plugins === 0 ? 0 : Math.max(LEAST, scale(plugins)));
  const step = 100 / bins.length;
  return (
    <>
      {bins.map((bin, index) => (
        <g key={bin.from}>
          <rect
            x={percent(index * step)}
            y={percent(100 - height(bin))}
            width={percent(step)}
            height={percent(height(bin))}
            className="fill-series-1"
          />
          <text
            x={percent((index + 0.5) * step)}
            y={percent(100 - height(bin))}
            dy={-6}
            textAnchor="middle"
            className="fill-ink"
          >
            {formatCount(bin.plugins)}
          </text>
        </g>
      ))}
      {bins.slice(1).map((bin, index) => (
        // A line of the paper's colour parts two bars.
        <line
          key={bin.from}
          x1={percent((index + 1) * step)}
          x2={percent((index + 1) * step)}
          y2="100%"
          strokeWidth={2}
          className="stroke-paper"
        />
      ))}
      {binLabels(bins).map(({ at, label, anchor, from }) => (
        <text
          key={label}
          x={percent(at * step)}
          y="100%"
          dy={18}
          textAnchor={anchor}
          className={`fill-ink-2 ${SHOWN_FROM[from]}`}
        >
          {label}
        </text>
      ))}
      <line x2="100%" y1="100%" y2="100%" className="stroke-hairline-strong" />
    </>
  );
}

function binWords({ from, to }: HistogramBin): string {
  return to - from <= 1 ? formatExact(from) : `${formatExact(from)} – ${formatExact(to - 1)}`;
}
