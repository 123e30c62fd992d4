import type { CountKind } from '@pi/domain';
import { formatExact } from './format.ts';
import { formatShort, withMinus } from './format-axis.ts';
import { formatPoint } from './format-point.ts';

/** How several numbers share an axis: each as 100 on its first day, as it is, or in percent. */
export const MULTI_SCALES = ['index', 'number', 'growth'] as const;
export type MultiScale = (typeof MULTI_SCALES)[number];

/** A number on a scale whose series begins with `base`; null where it has no place on it. */
export function toScale(value: number, base: number | null, scale: MultiScale): number | null {
  if (scale === 'number') return value;
  if (base === null) return null;
  return scale === 'index' ? (100 * value) / base : 100 * (value / base - 1);
}

/** A number as its scale writes it: `≈2k`, `141`, `+12 %`. */
export function formatScaled(value: number, base: number | null, scale: MultiScale, kind: CountKind): string {
  const scaled = toScale(value, base, scale);
  if (scaled === null) return '–';
  if (scale === 'number') return formatPoint({ value, kind }, formatShort);
  return scale === 'index' ? formatIndex(scaled) : formatGrowth(scaled);
}

/** An index: 100, 66, 6.4. */
export function formatIndex(index: number): string {
  return formatExact(index < 10 ? Math.round(index * 10) / 10 : Math.round(index));
}

/** A growth in percent, with its sign: +12 %, −3.5 %. */
export function formatGrowth(percent: number): string {
  const rounded = Math.abs(percent) < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${rounded > 0 ? '+' : ''}${withMinus(formatExact(rounded))} %`;
}
