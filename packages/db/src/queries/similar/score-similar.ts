import { significantWords } from './similar-words.ts';

/** What plugins are compared by. */
export interface Comparable {
  /** As it is searched: in lower case, without accents. */
  nameText: string;
  summaryText: string;
  category: string | null;
  marketplace: string;
  /** Of the marketplace's primary kind; null where unknown. */
  size: number | null;
}

export interface Similarity {
  score: number;
  isSameCategory: boolean;
  /** Shared words, the rarest among all that were compared first. */
  words: string[];
}

const WEIGHTS = {
  /** A shared word: in both names, in one of them, in both summaries. */
  names: 2,
  oneName: 1,
  summaries: 0.6,
  category: 1.5,
  /** For each e-fold of the sizes' ratio, of two that a store counts alike. */
  size: -0.12,
};
/** Under it, what two plugins share is chance. */
const LEAST_SCORE = 3;

/**
 * How similar each candidate is to a plugin: by the words that both names and summaries have, rare
 * ones most, by category and size. Null for one that has too little in common, or no word.
 */
export function scoreSimilar(plugin: Comparable, candidates: readonly Comparable[]): (Similarity | null)[] {
  const [own, all] = [wordsOf(plugin), candidates.map(wordsOf)];
  const count = new Map<string, number>();
  for (const { both } of all) for (const word of both) count.set(word, (count.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log((candidates.length + 2) / ((count.get(word) ?? 0) + 1));
  return candidates.map((candidate, index) => {
    const theirs = all[index];
    const words = [...own.both].filter((word) => theirs?.both.has(word)).sort((a, b) => rarity(b) - rarity(a));
    if (!theirs || words.length === 0) return null;
    const isSameCategory = plugin.category !== null && plugin.category === candidate.category;
    const ofWords = words.map((word) => rarity(word) * weightOf(own.name.has(word), theirs.name.has(word)));
    const score =
      ofWords.reduce((sum, one) => sum + one, 0) +
      (isSameCategory ? WEIGHTS.category : 0) +
      WEIGHTS.size * sizeDistance(plugin, candidate);
    return score < LEAST_SCORE ? null : { score, isSameCategory, words };
  });
}

function weightOf(inOwnName: boolean, inTheirName: boolean): number {
  if (inOwnName && inTheirName) return WEIGHTS.names;
  return inOwnName || inTheirName ? WEIGHTS.oneName : WEIGHTS.summaries;
}

function wordsOf({ nameText, summaryText }: Comparable) {
  const name = new Set(significantWords(nameText));
  return { name, both: new Set([...name, ...significantWords(summaryText)]) };
}

// Stores count different things: sizes of two of them say nothing of each other.
function sizeDistance(a: Comparable, b: Comparable): number {
  if (a.marketplace !== b.marketplace || a.size === null || b.size === null) return 0;
  return Math.abs(Math.log((a.size + 10) / (b.size + 10)));
}
