import { scaleLinear, scaleLog } from 'd3-scale';

export interface YAxis {
  y(value: number): number;
  /** From the bottom up. */
  ticks: { value: number; y: number }[];
  scale: 'linear' | 'log';
  /** False when the axis starts above zero; the chart states that. */
  fromZero: boolean;
}

interface Options {
  /** Pixels of the plot's lower and upper edge. */
  bottom: number;
  top: number;
  /** Fixed ends, e.g. 1 to 5 stars. */
  domain?: [number, number];
  /**
   * Start at zero whatever the values are: a zoomed axis would show the rounding of rounded values.
   */
  zero?: boolean;
}

/**
 * The vertical axis for counts. Values that differ a hundredfold get a logarithmic axis, labelled
 * at powers of ten. Others start at zero, unless the line would then be flat (a range of less than
 * a quarter of the largest value).
 */
export function yAxis(values: readonly number[], { bottom, top, domain, zero = false }: Options): YAxis {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (!domain && min > 0 && max / min >= 100) return logAxis(min, max, bottom, top);
  const flat = !zero && min > 0 && max > min && max - min < max / 4;
  const scale = scaleLinear([bottom, top]).domain(domain ?? [flat ? min : 0, max || 1]);
  if (!domain) scale.nice(4);
  const ticks = scale.ticks(4).filter((tick) => Number.isInteger(tick));
  return {
    y: scale,
    ticks: ticks.map((value) => ({ value, y: scale(value) })),
    scale: 'linear',
    fromZero: scale.domain()[0] === 0,
  };
}

function logAxis(min: number, max: number, bottom: number, top: number): YAxis {
  const powers = [Math.floor(Math.log10(min)), Math.ceil(Math.log10(max))] as const;
  const scale = scaleLog([10 ** powers[0], 10 ** powers[1]], [bottom, top]);
  const ticks = Array.from({ length: powers[1] - powers[0] + 1 }, (_, step) => 10 ** (powers[0] + step));
  return { y: scale, ticks: ticks.map((value) => ({ value, y: scale(value) })), scale: 'log', fromZero: false };
}
