import type { NumberAxis } from './number-axis.ts';

interface Place {
  x: number;
  y: number;
}

/**
 * Where x times y is a product, on two axes in powers of ten: a straight line from the top left to
 * the bottom right, in percent of the plot; null where it does not cross the plot.
 */
export function placeProductLine(product: number, x: NumberAxis, y: NumberAxis): { from: Place; to: Place } | null {
  if (!x.ends || !y.ends) return null;
  const first = Math.max(x.ends[0], product / y.ends[1]);
  const last = Math.min(x.ends[1], product / y.ends[0]);
  if (first >= last) return null;
  const at = (value: number): Place => ({ x: x.place(value), y: y.place(product / value) });
  return { from: at(first), to: at(last) };
}
