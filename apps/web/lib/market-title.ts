import type { HistogramBin } from '@pi/domain/api';
import { formatExact, formatShare } from './format.ts';

/** What a histogram says, as a sentence: how many plugins have less than a power of ten. */
export function histogramTitle(bins: readonly HistogramBin[], unit: string): string {
  const total = bins.reduce((sum, { plugins }) => sum + plugins, 0);
  let below = 0;
  for (const { to, plugins } of bins) {
    below += plugins;
    if (below < total && below >= total / 2 && to > 1)
      return `${formatShare(below / total)} of plugins have fewer than ${formatExact(to)} ${unit}`;
  }
  return `Plugins by number of ${unit}`;
}
