import type { CategoryMonth } from '@pi/domain/api';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { formatExact } from '#lib/format.ts';
import { formatShort } from '#lib/format-axis.ts';
import { ChartFrame } from './chart-frame.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { percent } from './percent.ts';
import { PlotArea } from './plot-area.tsx';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const WHOLE_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

interface Props {
  title: string;
  subtitle: string;
  source: ReactNode;
  /** Oldest first. */
  months: readonly CategoryMonth[];
}

/** Plugins that came, above zero, and went, below it, month by month. */
export function MonthBars({ title, subtitle, source, months }: Props) {
  if (months.every((month) => month.new + month.gone === 0)) {
    const none = <p className="border-hairline border-y py-10 text-center text-ink-2">None came and none went.</p>;
    return <ChartFrame level={2} title={title} subtitle={subtitle} source={source} plot={none} />;
  }
  const scale = scaleLinear(
    [-Math.max(...months.map(({ gone }) => gone)), Math.max(...months.map((month) => month.new))],
    [100, 0],
  ).nice(4);
  const ticks = scale.ticks(4).filter(Number.isInteger);
  return (
    <ChartFrame
      level={2}
      title={title}
      subtitle={subtitle}
      source={source}
      plot={
        <>
          <p aria-hidden className="mb-2 flex gap-x-4 text-xs">
            <span className="inline-flex items-center gap-1.5">
              <span className="size-3 bg-series-1" /> New
            </span>
            <span className="inline-flex items-center gap-1.5">
              <span className="size-3 bg-series-2" /> Gone
            </span>
          </p>
          <PlotArea description={title} height={232} top={8} left={4} right={0}>
            {ticks.map((tick) => (
              <g key={tick}>
                <line
                  x2="100%"
                  y1={percent(scale(tick))}
                  y2={percent(scale(tick))}
                  className={tick === 0 ? 'stroke-hairline-strong' : 'stroke-hairline'}
                />
                <text y={percent(scale(tick))} dx={-8} dy="0.35em" textAnchor="end" className="fill-ink-2">
                  {formatShort(Math.abs(tick))}
                </text>
              </g>
            ))}
            {months.map((month, at) => (
              <MonthBar key={month.month} month={month} at={at} of={months.length} y={scale} />
            ))}
          </PlotArea>
        </>
      }
      table={
        <NumbersTable
          columns={['Month', 'New', 'Gone']}
          rows={months.map((month) => [
            WHOLE_MONTH.format(new Date(month.month)),
            formatExact(month.new),
            formatExact(month.gone),
          ])}
        />
      }
    />
  );
}

interface BarProps {
  month: CategoryMonth;
  at: number;
  of: number;
  y(value: number): number;
}

function MonthBar({ month, at, of, y }: BarProps) {
  const step = 100 / of;
  const place = { x: percent((at + 0.14) * step), width: percent(step * 0.72) };
  const isShort = of > 8 && at % 2 === 1;
  return (
    <g>
      <title>{`${WHOLE_MONTH.format(new Date(month.month))}: ${month.new} new, ${month.gone} gone`}</title>
      <rect {...place} y={percent(y(month.new))} height={percent(y(0) - y(month.new))} className="fill-series-1" />
      <rect {...place} y={percent(y(0))} height={percent(y(-month.gone) - y(0))} className="fill-series-2" />
      <text
        x={percent((at + 0.5) * step)}
        y="100%"
        dy={18}
        textAnchor="middle"
        className={`fill-ink-2 ${isShort ? '@max-md:hidden' : ''}`}
      >
        {MONTH.format(new Date(month.month))}
      </text>
    </g>
  );
}
