import type { Vectors } from './vectors.ts';

/** The plugins that have a term with its weight in each, term after term. */
export interface Postings {
  /** Where those of a term begin; one more than there are terms. */
  starts: Uint32Array;
  plugins: Uint32Array;
  weights: Uint16Array;
}

/** Turns the terms of plugins into the plugins of terms, in the order of plugins. */
export function invert({ starts, terms, weights }: Vectors, size: number): Postings {
  const ends = new Uint32Array(size + 1);
  for (const term of terms) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  for (let term = 0; term < size; term++) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  const inverted = { starts: ends, plugins: new Uint32Array(terms.length), weights: new Uint16Array(terms.length) };
  const next = ends.slice();
  for (let plugin = 0; plugin + 1 < starts.length; plugin++) {
    for (let at = starts[plugin] ?? 0; at < (starts[plugin + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      const place = next[term] ?? 0;
      inverted.plugins[place] = plugin;
      inverted.weights[place] = weights[at] ?? 0;
      next[term] = place + 1;
    }
  }
  return inverted;
}
