import type { PriceSteps } from '@pi/db/queries/changes/count-price-steps';
import { priceDirection } from '@pi/intelligence';
import { formatExact } from '#lib/format.ts';

/** `61 up, 26 down, 2 neither`: which way prices went, as far as the stores' words say. */
export function priceWords(steps: readonly PriceSteps[]): string {
  const counts = { up: 0, down: 0, neither: 0 };
  for (const { before, after, changes } of steps) counts[priceDirection(before, after) ?? 'neither'] += changes;
  const words = [`${formatExact(counts.up)} up`, `${formatExact(counts.down)} down`];
  return [...words, ...(counts.neither > 0 ? [`${formatExact(counts.neither)} neither`] : [])].join(', ');
}
