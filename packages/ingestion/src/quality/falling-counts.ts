import { SHARP_FALL } from '@pi/domain';
import type { NumberPair } from './compare-numbers.ts';

interface Rule {
  count: 'users' | 'downloads' | 'ratingCount';
  /** Counts of at least `from` are compared; those have fallen that are less than this share of what they were. */
  from: number;
  toLessThan: number;
  /** With fewer plugins to compare, a fall of most is by itself no sign of the store. */
  fewest: number;
}

const SHARPLY = { toLessThan: SHARP_FALL.toLessThan, fewest: 3 };
/** For what is only ever added to, but for a release or a review that is taken away here and there. */
const AT_ALL = { from: 1, toLessThan: 1, fewest: 10 };

// Three falls to less than half in a handful of plugins are no chance either: slow stores are read in small batches. A few
// users come and go, so more of them are asked for than of what is only added to.
const RULES: Rule[] = [
  { count: 'users', from: 10, ...SHARPLY },
  { count: 'downloads', from: 4, ...SHARPLY },
  { count: 'ratingCount', from: 4, ...SHARPLY },
  { count: 'downloads', ...AT_ALL },
  { count: 'ratingCount', ...AT_ALL },
];

/**
 * Whether a store's counters fell, rather than plugins: a count fell at more than half of the plugins at which it can be
 * compared.
 * @param fewest how many of these there must be; by default so many that it is no chance
 * @returns one sentence with the numbers, or null
 */
export function fallingCounts(pairs: readonly NumberPair[], fewest?: number): string | null {
  for (const { count, from, toLessThan, ...rule } of RULES) {
    const values = pairs.flatMap(({ before: { [count]: was }, after: { [count]: is } }) => {
      return was !== null && is !== null && was >= from ? { was, is } : [];
    });
    const fallen = values.filter(({ was, is }) => is < was * toLessThan);
    if (values.length < (fewest ?? rule.fewest) || fallen.length * 2 <= values.length) continue;
    const total = (key: 'was' | 'is') => fallen.reduce((sum, value) => sum + value[key], 0);
    return `${count} of ${fallen.length} of ${values.length} plugins fell at once, from ${total('was')} to ${total('is')} together: the counters are not believed`;
  }
  return null;
}
