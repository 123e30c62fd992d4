import type { NumberPair } from './compare-numbers.ts';
import { QUALITY_RULES } from './rules.ts';

interface Fall {
  count: 'users' | 'downloads' | 'ratingCount';
  /** Counts of at least this much before are compared. */
  leastBefore: number;
  /** A count has fallen when it is less than this share of what it was. */
  below: number;
  /** With fewer plugins to compare, a fall of most of them says nothing about the store. */
  leastPlugins: number;
}

const limits = QUALITY_RULES.fallingCounts.thresholds;

// Downloads and ratings are only ever added to, but for a release or a review that is removed here
// and there. A few users come and go, so users have to fall sharply. Three sharp falls in a handful
// of plugins are no chance either: slow stores are read in small batches.
const sharply = { below: limits.sharpFall.value, leastPlugins: limits.leastPluginsSharp.value };
const atAll = {
  below: limits.anyFall.value,
  leastBefore: limits.leastBeforeAny.value,
  leastPlugins: limits.leastPluginsAny.value,
};
const FALLS: Fall[] = [
  { count: 'users', leastBefore: limits.leastUsers.value, ...sharply },
  { count: 'downloads', leastBefore: limits.leastDownloads.value, ...sharply },
  { count: 'ratingCount', leastBefore: limits.leastRatings.value, ...sharply },
  { count: 'downloads', ...atAll },
  { count: 'ratingCount', ...atAll },
];

export interface FallingCounts {
  /** One sentence with the numbers. */
  message: string;
  /**
   * False when so few plugins were compared that only an earlier fall in the same run makes it a
   * fall of the store.
   */
  isCertain: boolean;
}

/**
 * Finds out whether a store's counters fell, rather than single plugins: a count fell at more than
 * half of the plugins at which it can be compared.
 */
export function findFallingCounts(pairs: readonly NumberPair[]): FallingCounts | null {
  const message = describeFall(pairs, limits.leastPluginsAgain.value);
  return message === null ? null : { message, isCertain: describeFall(pairs) !== null };
}

/** What is known of falling counters in the run itself and in those before it. */
export interface FallHistory {
  fellInThisRun: boolean;
  /** Whether they fell in each of the daily runs after which a store is accepted as it is. */
  fellInEarlierRuns: boolean;
}

/** Whether numbers with such a fall are rejected. */
export function isRejected({ isCertain }: FallingCounts, history: FallHistory): boolean {
  return (isCertain || history.fellInThisRun) && !history.fellInEarlierRuns;
}

function describeFall(pairs: readonly NumberPair[], leastPlugins?: number): string | null {
  for (const fall of FALLS) {
    const { count } = fall;
    const values = pairs.flatMap(({ before: { [count]: before }, after: { [count]: after } }) =>
      before !== null && after !== null && before >= fall.leastBefore ? { before, after } : [],
    );
    const fallen = values.filter(({ before, after }) => after < before * fall.below);
    if (values.length < (leastPlugins ?? fall.leastPlugins)) continue;
    if (fallen.length <= values.length * limits.mostPlugins.value) continue;
    const total = (key: 'before' | 'after') => fallen.reduce((sum, value) => sum + value[key], 0);
    const numbers = `from ${total('before')} to ${total('after')} in total`;
    return `${count} of ${fallen.length} of ${values.length} plugins fell at once, ${numbers}: the counts are rejected`;
  }
  return null;
}
