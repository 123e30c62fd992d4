import { percent } from './percent.ts';
import type { XTick } from './x-axis.ts';

/** The class of what only plots from a width on show: a chart is a `@container`. */
export const SHOWN_FROM = { narrow: '', medium: '@max-md:hidden', wide: '@max-2xl:hidden' };

/** The labels under a plot. */
export function XLabels({ ticks }: { ticks: readonly XTick[] }) {
  return ticks.map(({ label, x, from }) => (
    <text key={x} x={percent(x)} y="100%" dy={18} textAnchor="middle" className={`fill-ink-2 ${SHOWN_FROM[from]}`}>
      {label}
    </text>
  ));
}
