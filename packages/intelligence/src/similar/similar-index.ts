import type { SimilarEntry, SimilarityKind } from '@pi/domain';
import { type Candidate, candidateFinder } from './candidates.ts';
import { type IndexedPlugin, isSameCategory, productKey } from './indexed-plugin.ts';
import { isExtensionOf } from './is-extension-of.ts';
import type { Postings } from './postings.ts';
import { readWords } from './read-words.ts';
import { LARGEST } from './size-factors.ts';
import { type Term, termsOf, type Vectors } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Plugins whose categories and names are compared, for each list. */
const COMPARED = 100;
/** What the score of shared words is multiplied by. */
const FACTORS = { sameCategory: 1.3, extension: 0.3 };
/** The words of a plugin's own brand are in what extends it, not in what does the same. */
const OF_BRAND = 0.5;
/** Below, what two plugins share is chance; of two with the same words it is 1. */
const LEAST_SCORES = { similar: 0.03, elsewhere: 0.1 };
const WORDS = 6;
const TAGS = 5;

/** How many plugins to find: of the plugin's own marketplace, and of the others. */
export interface Limits {
  similar: number;
  elsewhere: number;
}

export interface Found {
  similar: SimilarEntry[];
  elsewhere: SimilarEntry[];
}

/** Plugins that can be asked for those similar to one of them. */
export interface SimilarIndex {
  /**
   * The most similar first, those that do the same job before those that extend it; not those of
   * its company, and each product once. Empty for a plugin that is not in the index.
   */
  find(id: number, limits: Limits): Found;
}

/** What an index is made of: plugins in the order of their vectors. */
export interface IndexParts {
  plugins: readonly IndexedPlugin[];
  /** How plugins are called by others, see `brandName`. */
  brands: readonly (string | null)[];
  vectors: Vectors;
  postings: Postings;
  vocabulary: Vocabulary;
}

/** Makes an index of its parts. */
export function similarIndex({ plugins, brands, vectors, postings, vocabulary }: IndexParts): SimilarIndex {
  const placeOf = new Map(plugins.map(({ id }, place) => [id, place]));
  const findCandidates = candidateFinder(plugins, postings, COMPARED);

  // A brand of several words is made of words that others use too.
  function dampBrand(brand: string | null | undefined, own: readonly Term[]): Term[] {
    const words = brand ? readWords(brand) : [];
    const number = words.length === 1 && words[0] ? vocabulary.findNumber(words[0]) : undefined;
    if (number === undefined) return [...own];
    const pairs = own.flatMap(([term]) => [
      vocabulary.numberOfPair(number, term),
      vocabulary.numberOfPair(term, number),
    ]);
    const damped = new Set([number, ...pairs]);
    return own.map(([term, weight]) => [term, damped.has(term) ? Math.round(weight * OF_BRAND) : weight]);
  }

  function rank(place: number, own: readonly Term[], candidates: readonly Candidate[], limit: number): SimilarEntry[] {
    const compared = candidates
      .map((candidate) => compare(place, candidate))
      .sort((a, b) => b.score - a.score || a.other.id - b.other.id);
    const order = new Map(own.map(([term], at) => [term, at]));
    const seen = new Set<string>();
    const found: SimilarEntry[] = [];
    for (const { other, score, kind, isSameCategory: isSame, at } of compared) {
      if (found.length === limit) break;
      const key = productKey(other);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        id: other.id,
        score: Math.round(Math.min(1, score) * 1000) / 1000,
        kind,
        words: sharedWords(own, order, at),
        tags: plugins[place]?.tags.filter((tag) => other.tags.includes(tag)).slice(0, TAGS) ?? [],
        isSameCategory: isSame,
      });
    }
    return found;
  }

  function compare(place: number, { place: at, score }: Candidate) {
    const [own, other] = [plugins[place] as IndexedPlugin, plugins[at] as IndexedPlugin];
    const isSame = isSameCategory(own, other);
    const isExtension = extendsBrand(other, brands[place]) || extendsBrand(own, brands[at]);
    const kind: SimilarityKind = isExtension ? 'extension' : 'competitor';
    const factor = (isSame ? FACTORS.sameCategory : 1) * (isExtension ? FACTORS.extension : 1);
    return { at, other, kind, isSameCategory: isSame, score: score * factor };
  }

  /** @param order of the plugin's own terms, the most telling first */
  function sharedWords(own: readonly Term[], order: ReadonlyMap<number, number>, at: number): string[] {
    const shared: number[] = [];
    for (let next = vectors.starts[at] ?? 0; next < (vectors.starts[at + 1] ?? 0); next++) {
      const place = order.get(vectors.terms[next] ?? 0);
      if (place !== undefined) shared.push(place);
    }
    shared.sort((a, b) => a - b);
    return shared.flatMap((place) => vocabulary.shownWord(own[place]?.[0] ?? 0) ?? []).slice(0, WORDS);
  }

  return {
    find(id, limits) {
      const place = placeOf.get(id);
      if (place === undefined) return { similar: [], elsewhere: [] };
      const own = termsOf(vectors, place);
      const { near, far } = findCandidates(place, dampBrand(brands[place], own));
      const most = Math.max(
        1,
        own.reduce((sum, [, weight]) => sum + weight * weight, 0),
      );
      const atLeast = (candidates: Candidate[], least: number) =>
        candidates
          .map((one) => ({ place: one.place, score: one.score / (most * LARGEST) }))
          .filter(({ score }) => score >= least);
      return {
        similar: rank(place, own, atLeast(near, LEAST_SCORES.similar), limits.similar),
        elsewhere: rank(place, own, atLeast(far, LEAST_SCORES.elsewhere), limits.elsewhere),
      };
    },
  };
}

function extendsBrand({ lowerName, summary }: IndexedPlugin, brand: string | null | undefined): boolean {
  return brand != null && isExtensionOf(brand, { name: lowerName, summary });
}
