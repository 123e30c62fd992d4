import type { IndexedPlugin } from './indexed-plugin.ts';
import type { Postings } from './postings.ts';
import { sizeFactors } from './size-factors.ts';
import { TopList } from './top-list.ts';
import type { Term } from './vectors.ts';

/** A plugin that shares terms with another one, and how much. */
export interface Candidate {
  place: number;
  score: number;
}

/** The best candidates of a plugin's own marketplace, and of the others, in no order. */
export interface Candidates {
  near: Candidate[];
  far: Candidate[];
}

/**
 * Makes what finds the plugins that share most with one: not those of its company.
 * @param most candidates of each kind
 * @returns a function of a plugin's place and its terms
 */
export function candidateFinder(plugins: readonly IndexedPlugin[], postings: Postings, most: number) {
  const companies = Int32Array.from(plugins, ({ companyId }) => companyId ?? -1);
  const marketplaces = numbersOf(plugins.map(({ marketplace }) => marketplace));
  const factors = sizeFactors(plugins);
  const sums = new Float64Array(plugins.length);
  const touched = new Uint32Array(plugins.length);
  const [near, far] = [new TopList(most), new TopList(most)];

  return (place: number, terms: readonly Term[]): Candidates => {
    let count = 0;
    for (const [term, weight] of terms) {
      const end = postings.starts[term + 1] ?? 0;
      for (let at = postings.starts[term] ?? 0; at < end; at++) {
        const other = postings.plugins[at] ?? 0;
        if (sums[other] === 0) touched[count++] = other;
        sums[other] = (sums[other] ?? 0) + weight * (postings.weights[at] ?? 0);
      }
    }
    near.clear();
    far.clear();
    const [company, marketplace] = [companies[place] ?? -1, marketplaces[place]];
    for (let at = 0; at < count; at++) {
      const other = touched[at] ?? 0;
      const score = (sums[other] ?? 0) * (factors[other] ?? 1);
      sums[other] = 0;
      if (other === place || (company !== -1 && companies[other] === company)) continue;
      (marketplaces[other] === marketplace ? near : far).add(other, score);
    }
    return { near: near.list(), far: far.list() };
  };
}

function numbersOf(texts: readonly string[]): Int32Array {
  const numbers = new Map([...new Set(texts)].map((text, number) => [text, number]));
  return Int32Array.from(texts, (text) => numbers.get(text) ?? 0);
}
