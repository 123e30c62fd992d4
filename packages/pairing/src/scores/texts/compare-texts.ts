import { ONE } from '../respondent.ts';
import { type TextVector, UNIT } from './weigh-words.ts';

/** Fewer words in common than this are none: one may be chance. */
export const LEAST_SHARED_WORDS = 2;

/** The cosine from which texts count as alike: people who agree use words of their own too. */
export const ALIKE = 0.5;

/** In which texts each word is, to compare one text with all at once. */
type Postings = ReadonlyMap<number, { texts: number[]; weights: number[] }>;

/** Compares one text with many: answers a similarity for each, in millionths; null texts have 0. */
export type CompareWithAll = (text: TextVector | null) => Float64Array;

/**
 * Prepares texts for comparison: by the cosine of their words, where half of it is 1; 0 where fewer
 * than two words are shared.
 */
export function compareWithAll(texts: readonly (TextVector | null)[]): CompareWithAll {
  const postings = postingsOf(texts);
  const products = new Float64Array(texts.length);
  const shared = new Uint16Array(texts.length);
  return (text) => {
    products.fill(0);
    shared.fill(0);
    for (const [nth, stem] of (text?.stems ?? []).entries()) {
      const weight = text?.weights[nth] ?? 0;
      const found = postings.get(stem);
      if (!found) continue;
      for (let at = 0; at < found.texts.length; at += 1) {
        const other = found.texts[at] as number;
        products[other] = (products[other] as number) + weight * (found.weights[at] as number);
        shared[other] = (shared[other] as number) + 1;
      }
    }
    for (let at = 0; at < texts.length; at += 1)
      products[at] = (shared[at] as number) < LEAST_SHARED_WORDS ? 0 : similarityOf(products[at] as number);
    return products;
  };
}

function similarityOf(product: number): number {
  return Math.min(ONE, Math.round((product / UNIT / UNIT / ALIKE) * ONE));
}

function postingsOf(texts: readonly (TextVector | null)[]): Postings {
  const postings = new Map<number, { texts: number[]; weights: number[] }>();
  for (const [at, text] of texts.entries())
    for (const [nth, stem] of (text?.stems ?? []).entries()) {
      const found = postings.get(stem) ?? { texts: [], weights: [] };
      found.texts.push(at);
      found.weights.push(text?.weights[nth] ?? 0);
      postings.set(stem, found);
    }
  return postings;
}
