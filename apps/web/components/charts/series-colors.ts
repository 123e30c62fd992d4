/** The most series that a chart tells apart by color. */
export const MOST_SERIES = 6;

// As text a color is mixed with ink: its contrast is enough then.
const COLORS = [
  {
    stroke: 'stroke-series-1',
    fill: 'fill-series-1',
    background: 'bg-series-1',
    text: 'text-[color-mix(in_srgb,var(--series-1)_70%,var(--ink))]',
  },
  {
    stroke: 'stroke-series-2',
    fill: 'fill-series-2',
    background: 'bg-series-2',
    text: 'text-[color-mix(in_srgb,var(--series-2)_70%,var(--ink))]',
  },
  {
    stroke: 'stroke-series-3',
    fill: 'fill-series-3',
    background: 'bg-series-3',
    text: 'text-[color-mix(in_srgb,var(--series-3)_70%,var(--ink))]',
  },
  {
    stroke: 'stroke-series-4',
    fill: 'fill-series-4',
    background: 'bg-series-4',
    text: 'text-[color-mix(in_srgb,var(--series-4)_70%,var(--ink))]',
  },
  {
    stroke: 'stroke-series-5',
    fill: 'fill-series-5',
    background: 'bg-series-5',
    text: 'text-[color-mix(in_srgb,var(--series-5)_70%,var(--ink))]',
  },
  {
    stroke: 'stroke-series-6',
    fill: 'fill-series-6',
    background: 'bg-series-6',
    text: 'text-[color-mix(in_srgb,var(--series-6)_70%,var(--ink))]',
  },
] as const;

/** The classes of a series' color, by its place in the order of series, from 0. */
export function seriesColor(index: number) {
  return COLORS[index % MOST_SERIES] ?? COLORS[0];
}
