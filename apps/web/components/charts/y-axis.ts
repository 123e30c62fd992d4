import { scaleLinear, scaleLog } from 'd3-scale';
import { type AxisFormat, formatForStep, formatShort } from '#lib/format-axis.ts';

export interface YAxis {
  /** The place of a value, in percent of the plot's height from its top. */
  y(value: number): number;
  /** From the bottom up; no two have the same label. */
  ticks: { value: number; y: number; label: string }[];
  scale: 'linear' | 'log';
  /** False when the axis leaves out zero; the chart states that. */
  hasZero: boolean;
  /** Writes a value of the series with one digit more than the ticks. */
  formatValue: AxisFormat;
}

export interface YAxisOptions {
  /** Fixed ends, e.g. 1 to 5 stars. */
  domain?: [number, number];
  /**
   * Include zero whatever the values are: a zoomed axis would show the rounding of rounded values.
   */
  zero?: boolean;
  /**
   * Whether values that differ a hundredfold get a logarithmic axis; false for gains. `always`: all
   * values above zero do.
   */
  log?: boolean | 'always';
}

const HEIGHT: [number, number] = [100, 0];

/**
 * The vertical axis for counts. Values that differ a hundredfold get a logarithmic axis, labelled
 * at powers of ten. Others include zero, unless the line would then be flat (a range of less than
 * a quarter of the largest value).
 */
export function yAxis(values: readonly number[], { domain, zero = false, log = true }: YAxisOptions = {}): YAxis {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (log && !domain && min >= 1 && max / min >= 100) return logAxis(min, max, [1]);
  if (log === 'always' && min > 0) return logAxis(min, max, [1, 2, 5]);
  const flat = !zero && min > 0 && max > min && max - min < max / 4;
  const counts: [number, number] = [flat ? min : Math.min(0, min), min < 0 ? Math.max(0, max) : max || 1];
  const scale = scaleLinear(HEIGHT).domain(domain ?? counts);
  if (!domain) scale.nice(4);
  const all = scale.ticks(4);
  const complete = all.filter((tick) => Number.isInteger(tick));
  const ticks = complete.length > 1 ? complete : all;
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const format = formatForStep(step, ticks);
  const [bottom = 0, top = 0] = scale.domain();
  return {
    y: scale,
    ticks: ticks.map((value) => ({ value, y: scale(value), label: format(value) })),
    scale: 'linear',
    hasZero: bottom <= 0 && top >= 0,
    formatValue: formatForStep(step / 10, values),
  };
}

/** @param steps the ticks of each power of ten */
function logAxis(min: number, max: number, steps: readonly number[]): YAxis {
  const [low, high] = [Math.floor(Math.log10(min)), Math.ceil(Math.log10(max))];
  const all = Array.from({ length: high - low + 1 }, (_, power) => steps.map((step) => step * 10 ** (low + power)));
  const ascending = all.flat();
  // The nearest ticks around the values: no empty decade above or below them.
  const first = Math.max(
    0,
    ascending.findLastIndex((tick) => tick <= min),
  );
  const last = ascending.findIndex((tick) => tick >= max && tick > (ascending[first] ?? 0));
  const ticks = ascending.slice(first, last + 1);
  const scale = scaleLog([ticks[0] ?? 1, ticks.at(-1) ?? 10], HEIGHT);
  return {
    y: scale,
    ticks: ticks.map((value) => ({ value, y: scale(value), label: formatShort(value) })),
    scale: 'log',
    hasZero: false,
    formatValue: formatShort,
  };
}
