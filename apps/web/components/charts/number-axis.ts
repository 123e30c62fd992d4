import { scaleLinear, scaleLog } from 'd3-scale';
import { formatShort } from '#lib/format-axis.ts';

/** An axis of numbers: places in percent from its beginning. */
export interface NumberAxis {
  place(value: number): number;
  ticks: { at: number; label: string }[];
}

/**
 * An axis in powers of ten, labelled 1k 10k 100k; values below 1 are at its beginning.
 * @param spare room before the first power and after the last, as a factor
 */
export function powerAxis(values: readonly number[], spare = 1): NumberAxis {
  const positive = values.filter((value) => value >= 1);
  if (positive.length === 0) return powerAxis([1], spare);
  const low = Math.floor(Math.log10(Math.min(...positive)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))));
  const scale = scaleLog([10 ** low / spare, 10 ** high * spare], [0, 100]);
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  return {
    place: (value) => scale(Math.max(value, 10 ** low)),
    ticks: ticks.map((value) => ({ at: scale(value), label: formatShort(value) })),
  };
}

/**
 * An axis of shares, in percent. @param withSign whether they are changes, and zero is among them
 */
export function shareAxis(values: readonly number[], { withSign = false } = {}): NumberAxis {
  const all = withSign ? [0, ...values] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const spare = Math.max((high - low) / 12, 0.01);
  const least = withSign ? low - spare : Math.max(0, low - spare);
  const most = withSign ? high + spare : Math.min(1, high + spare);
  const scale = scaleLinear([least, most], [0, 100]).nice(6);
  const sign = (value: number) => (withSign && value > 0 ? '+' : value < 0 ? '−' : '');
  return {
    place: scale,
    ticks: scale.ticks(6).map((value) => ({ at: scale(value), label: `${sign(value)}${percentOf(value)} %` })),
  };
}

function percentOf(share: number): string {
  return String(Number(Math.abs(share * 100).toFixed(1)));
}
