/** A text as numbers: the weight of each of its words, together of length `UNIT`. */
export interface TextVector {
  /** By the number of the stem, ascending. */
  stems: readonly number[];
  weights: readonly number[];
}

/** The length of a text's vector: weights are whole, so that sums are the same in any order. */
export const UNIT = 1_000_000;

/**
 * Weighs the words of texts by how rare they are among these texts (TF-IDF; a word counts once a
 * text, however often it is written). Texts without words are vectors without weights.
 * @param texts by stem, in any order: the weights are the same
 */
export function weighWords(texts: readonly ReadonlyMap<string, string>[]): TextVector[] {
  const rarities = rareWords(texts);
  const ascending = [...rarities.keys()].toSorted();
  const numbers = new Map(ascending.map((stem, number) => [stem, number]));
  return texts.map((text) => {
    const stems = [...text.keys()].map((stem) => numbers.get(stem) ?? 0).toSorted((a, b) => a - b);
    const raw = stems.map((number) => rarities.get(ascending[number] ?? '') ?? 0);
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
    return { stems, weights: raw.map((weight) => Math.floor((weight * UNIT) / length)) };
  });
}

/** How rare each stem is among texts: whole thousandths, whose squares add up exactly. */
export function rareWords(texts: readonly ReadonlyMap<string, string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const stem of text.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.round(1000 * Math.log(1 + texts.length / count))]));
}
