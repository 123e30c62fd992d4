/** The most series that a chart tells apart by color. */
export const MOST_SERIES = 6;

const COLORS = [
  { stroke: 'stroke-series-1', fill: 'fill-series-1', background: 'bg-series-1', text: 'text-series-1' },
  { stroke: 'stroke-series-2', fill: 'fill-series-2', background: 'bg-series-2', text: 'text-series-2' },
  { stroke: 'stroke-series-3', fill: 'fill-series-3', background: 'bg-series-3', text: 'text-series-3' },
  { stroke: 'stroke-series-4', fill: 'fill-series-4', background: 'bg-series-4', text: 'text-series-4' },
  { stroke: 'stroke-series-5', fill: 'fill-series-5', background: 'bg-series-5', text: 'text-series-5' },
  { stroke: 'stroke-series-6', fill: 'fill-series-6', background: 'bg-series-6', text: 'text-series-6' },
] as const;

/** The classes of a series' color, by its place in the order of series, from 0. */
export function seriesColor(index: number) {
  return COLORS[index % MOST_SERIES] ?? COLORS[0];
}
