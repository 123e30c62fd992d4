import { scaleLinear, scaleLog } from 'd3-scale';
import { formatExact } from '#lib/format.ts';
import { formatGrowth, formatIndex, type MultiScale } from '#lib/format-scale.ts';
import type { XTick } from './x-axis.ts';
import { type YAxis, yAxis } from './y-axis.ts';

const HEIGHT: [number, number] = [100, 0];
/** From this ratio of the largest to the smallest on, an index has ticks at its doublings. */
const DOUBLINGS = 3;
const MOST_TICKS = 7;

/** The vertical axis of series on one scale; at least one value. */
export function multiAxis(values: readonly number[], scale: MultiScale, log: boolean): YAxis {
  if (scale === 'growth') return growthAxis(values);
  if (log) return scale === 'index' ? indexAxis(values) : yAxis(values, { log: 'always' });
  return yAxis(scale === 'index' ? [...values, 100] : values, { log: false });
}

function growthAxis(values: readonly number[]): YAxis {
  const axis = yAxis([...values, 0], { log: false });
  return { ...axis, ticks: axis.ticks.map((tick) => ({ ...tick, label: formatGrowth(tick.value) })) };
}

// Doublings are equal steps: 50, 100, 200, 400.
function indexAxis(values: readonly number[]): YAxis {
  const [min, max] = [Math.min(100, ...values), Math.max(100, ...values)];
  if (max / min < DOUBLINGS) return narrowIndexAxis(min, max);
  const [low, high] = [Math.floor(Math.log2(min / 100)), Math.ceil(Math.log2(max / 100))];
  const step = Math.ceil((high - low) / MOST_TICKS);
  const bottom = low - ((step + (low % step)) % step);
  const count = Math.ceil((high - bottom) / step) + 1;
  const powers = Array.from({ length: count }, (_, index) => 100 * 2 ** (bottom + index * step));
  const y = scaleLog([powers[0] ?? 100, powers.at(-1) ?? 100], HEIGHT);
  return logarithmic(y, powers);
}

function narrowIndexAxis(min: number, max: number): YAxis {
  const linear = scaleLinear([min, max === min ? min + 1 : max], HEIGHT).nice(4);
  const [bottom = 1, top = 1] = linear.domain();
  return logarithmic(scaleLog([Math.max(bottom, 1), top], HEIGHT), linear.ticks(4));
}

function logarithmic(y: YAxis['y'], ticks: readonly number[]): YAxis {
  return {
    y,
    ticks: ticks.map((value) => ({ value, y: y(value), label: formatIndex(value) })),
    scale: 'log',
    hasZero: false,
    formatValue: formatIndex,
  };
}

/** The axis of days since the first one of each series. */
export function ageAxis(span: number): XTick[] {
  const scale = scaleLinear([0, Math.max(1, span)], [0, 100]);
  return scale
    .ticks(6)
    .filter((age) => Number.isInteger(age))
    .map((age, index) => ({
      label: age === 0 ? 'first day' : `${formatExact(age)} d`,
      x: scale(age),
      from: index % 2 === 0 ? 'narrow' : 'wide',
    }));
}
