import type { SimilarEntry } from '@pi/domain';

/** The version of the rules: to raise it finds all similar plugins again. */
export const SIMILAR_VERSION = 1;

/** What plugins are compared by. */
export interface ComparedPlugin {
  id: number;
  marketplace: string;
  companyId: number | null;
  name: string;
  summary: string;
  /** The first part of it is read. */
  description: string;
  category: string | null;
  /** Ours and the store's. */
  tags: readonly string[];
  storeTags: readonly string[];
}

/** Plugins that can be asked for those similar to one of them. */
export interface SimilarIndex {
  /** The most similar first; not those of its company. */
  find(id: number, options: { sameMarketplace: boolean; limit: number }): SimilarEntry[];
}

/** Builds an index of plugins: about a kilobyte of memory each. */
export function buildSimilarIndex(_plugins: Iterable<ComparedPlugin>): SimilarIndex {
  return { find: () => [] };
}
