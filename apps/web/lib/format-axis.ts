const UNITS = [1e12, 1e9, 1e6, 1e3, 1];
const MOST_DIGITS = 3;

/** How the numbers along an axis are written. */
export type AxisFormat = (value: number) => string;

/**
 * Writes counts with the digits that tell apart two values one step from each other: 4.51M and
 * 4.52M for a step of 10,000. In full where that takes more than three digits after the point, or
 * a step of less than ten: 14,384 is as short as 14.384k.
 * @param step 1, 2 or 5 times a power of ten
 * @param values what has to be written so; the format is one for all of them
 */
export function formatForStep(step: number, values: readonly number[]): AxisFormat {
  const isShort = step >= 10 && values.every((value) => digitsFor(step, value) <= MOST_DIGITS);
  if (isShort) return (value) => writeShort(value, { maximumFractionDigits: digitsFor(step, value) });
  const full = new Intl.NumberFormat('en', { maximumFractionDigits: Math.min(digitsBelow(step, 1), 20) });
  return (value) => withMinus(full.format(value));
}

/** Writes counts with three significant digits: 812, 34.5k, 1.23M. */
export function formatShort(value: number): string {
  return writeShort(value, { maximumSignificantDigits: 3 });
}

/** Writes a sign of its own width before negative numbers. */
export function withMinus(text: string): string {
  return text.replace('-', '−');
}

function writeShort(value: number, options: Intl.NumberFormatOptions): string {
  const text = new Intl.NumberFormat('en', { notation: 'compact', ...options }).format(value);
  return withMinus(text.replace('K', 'k'));
}

function digitsFor(step: number, value: number): number {
  return digitsBelow(step, UNITS.find((unit) => Math.abs(value) >= unit) ?? 1);
}

function digitsBelow(step: number, unit: number): number {
  return Math.max(0, Math.ceil(Math.log10(unit / step) - 1e-9));
}
