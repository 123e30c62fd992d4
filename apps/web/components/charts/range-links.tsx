import { CHART_RANGES, type ChartRange } from '#lib/plugin-view.ts';
import { Segmented } from '../ui/segmented.tsx';

const LABELS: Record<ChartRange, string> = { '30d': '30 d', '90d': '90 d', '1y': '1 y', all: 'All' };

/** The ranges of a chart, as links. */
export function RangeLinks({ range, href }: { range: ChartRange; href(range: ChartRange): string }) {
  return (
    <Segmented
      label="Range"
      segments={(Object.keys(CHART_RANGES) as ChartRange[]).map((one) => ({
        href: href(one),
        label: LABELS[one],
        isOn: one === range,
      }))}
    />
  );
}
