import type { Ratio } from '../extraction/scoring/extraction-scores.ts';

/** A plugin with true competitors, and lookalikes that share words but do another job; by id. */
export interface SimilarLabel {
  id: string;
  competitors: string[];
  lookalikes: string[];
}

/** How good lists of similar plugins are. */
export interface SimilarScores {
  /** Competitors among the first ten. */
  recall: Ratio;
  /** Pairs of a competitor and a lookalike in which the competitor ranks higher. */
  order: Ratio;
  /** The same, of the pairs of which the list holds either. */
  orderOfListed: Ratio;
  misses: { id: string; competitors: string[]; lookalikesAbove: string[] }[];
}

/**
 * Compares lists of similar plugins with labels. What a list does not hold ranks below all it
 * holds: a pair with neither in the list is not won.
 * @param listOf the similar plugins of one, the most similar first
 */
export function scoreSimilar(
  labels: readonly SimilarLabel[],
  listOf: (id: string) => readonly string[],
): SimilarScores {
  const scores: SimilarScores = {
    recall: { hits: 0, of: 0 },
    order: { hits: 0, of: 0 },
    orderOfListed: { hits: 0, of: 0 },
    misses: [],
  };
  for (const { id, competitors, lookalikes } of labels) {
    const ranks = new Map(listOf(id).map((one, index) => [one, index]));
    const rankOf = (one: string) => ranks.get(one) ?? Number.POSITIVE_INFINITY;
    const missed = competitors.filter((one) => rankOf(one) >= 10);
    scores.recall.of += competitors.length;
    scores.recall.hits += competitors.length - missed.length;
    const above = competitors.flatMap((one) => lookalikes.filter((other) => rankOf(one) >= rankOf(other)));
    scores.order.of += competitors.length * lookalikes.length;
    scores.order.hits += competitors.length * lookalikes.length - above.length;
    const pairs = competitors.flatMap((one) => lookalikes.map((other) => [rankOf(one), rankOf(other)] as const));
    const listed = pairs.filter((pair) => pair.some(Number.isFinite));
    scores.orderOfListed.of += listed.length;
    scores.orderOfListed.hits += listed.filter(([one, other]) => one < other).length;
    if (missed.length > 0 || above.length > 0)
      scores.misses.push({ id, competitors: missed, lookalikesAbove: [...new Set(above)] });
  }
  return scores;
}
