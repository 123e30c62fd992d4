import { scaleLinear, scaleLog } from 'd3-scale';
import { type AxisFormat, formatShort } from '#lib/format-axis.ts';

/** An axis of numbers: places in percent from its beginning. */
export interface NumberAxis {
  place(value: number): number;
  ticks: { at: number; label: string }[];
  /** Its first and its last value; of axes in powers of ten. */
  ends?: [number, number];
}

/**
 * An axis in powers of ten, labelled 1k 10k 100k; values below the least are at its beginning.
 * @param spare room before the first power and after the last, as a factor
 * @param least what is not said to be nothing
 */
export function powerAxis(
  values: readonly number[],
  { spare = 1, least = 1, format = formatShort }: { spare?: number; least?: number; format?: AxisFormat } = {},
): NumberAxis {
  const positive = values.filter((value) => value >= least);
  if (positive.length === 0) return powerAxis([least], { spare, least, format });
  const low = Math.floor(Math.log10(Math.min(...positive)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))));
  const ends: [number, number] = [10 ** low / spare, 10 ** high * spare];
  const scale = scaleLog(ends, [0, 100]);
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  return {
    place: (value) => scale(Math.max(value, 10 ** low)),
    ticks: ticks.map((value) => ({ at: scale(value), label: format(value) })),
    ends,
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
