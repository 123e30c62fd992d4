import { percent } from './percent.ts';
import type { YAxis } from './y-axis.ts';

/** The grid of a plot with its labels, and a stronger line at zero, else at the bottom. */
export function YLines({ axis: { ticks, hasZero, y } }: { axis: YAxis }) {
  const base = percent(hasZero ? y(0) : 100);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick.value}>
          <line x2="100%" y1={percent(tick.y)} y2={percent(tick.y)} className="stroke-hairline" />
          <text y={percent(tick.y)} dx={-8} dy="0.35em" textAnchor="end" className="fill-ink-2">
            {tick.label}
          </text>
        </g>
      ))}
      <line x2="100%" y1={base} y2={base} className="stroke-hairline-strong" />
    </>
  );
}
