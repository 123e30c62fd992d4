import type { HistogramBin } from '@pi/domain/api';
import { formatCount } from '#lib/format.ts';

export interface BinLabel {
  /** In bars from the left edge. */
  at: number;
  label: string;
  anchor: 'start' | 'middle' | 'end';
  /** The narrowest plot that shows it. */
  from: 'narrow' | 'medium';
}

const CHAR_PX = 7.2;
const WIDTHS = { narrow: 280, medium: 448 };

/**
 * The labels under the bars: at their edges, for the plugins with zero in the middle of the bar.
 * The last one ends at the edge of the plot; the one before is left out where they would overlap.
 */
export function binLabels(bins: readonly HistogramBin[]): BinLabel[] {
  const starts = bins.map(({ from }, index) => ({ at: from === 0 ? index + 0.5 : index, label: formatCount(from) }));
  const end = { at: bins.length, label: formatCount(bins.at(-1)?.to ?? 0) };
  const fits = ({ at, label }: typeof end, width: number) =>
    at === 0 || ((end.at - at) * width) / bins.length >= (label.length / 2 + end.label.length + 1) * CHAR_PX;
  const labels = starts.flatMap((start): BinLabel[] => {
    if (!fits(start, WIDTHS.medium)) return [];
    const from = fits(start, WIDTHS.narrow) ? 'narrow' : 'medium';
    return [{ ...start, anchor: start.at === 0 ? 'start' : 'middle', from }];
  });
  return [...labels, { ...end, anchor: 'end', from: 'narrow' }];
}
