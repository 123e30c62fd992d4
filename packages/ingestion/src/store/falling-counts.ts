import { SHARP_FALL } from '@pi/domain';
import type { NumberPair } from './compare-numbers.ts';

/** With fewer plugins to compare, a fall of most is by itself no sign of the store. */
const FEWEST = 10;

/**
 * When a count counts as fallen: one of at least `from`, to less than this share. People come and go, so users must fall
 * sharply, though from less than what is an event at a single plugin; downloads and ratings are only ever added to.
 */
const FALLS = {
  users: { from: 10, toLessThan: SHARP_FALL.toLessThan },
  downloads: { from: 1, toLessThan: 1 },
  ratingCount: { from: 1, toLessThan: 1 },
} as const;

/**
 * Whether a store's counters fell, rather than plugins: a count that can be compared at ten plugins or more, and fell at
 * more than half of them at once.
 * @param fewest how many must be comparable: fewer will do where the counters are known to have fallen
 * @returns one sentence with the numbers, or null
 */
export function fallingCounts(pairs: readonly NumberPair[], fewest = FEWEST): string | null {
  for (const count of ['users', 'downloads', 'ratingCount'] as const) {
    const { from, toLessThan } = FALLS[count];
    const values = pairs.flatMap(({ before: { [count]: was }, after: { [count]: is } }) => {
      return was !== null && is !== null && was >= from ? { was, is } : [];
    });
    const fallen = values.filter(({ was, is }) => is < was * toLessThan);
    if (values.length < fewest || fallen.length * 2 <= values.length) continue;
    const total = (key: 'was' | 'is') => fallen.reduce((sum, value) => sum + value[key], 0);
    return `${count} of ${fallen.length} of ${values.length} plugins fell at once, from ${total('was')} to ${total('is')} together: the counters are not believed`;
  }
  return null;
}
