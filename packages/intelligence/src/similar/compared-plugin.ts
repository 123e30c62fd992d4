/** What plugins are compared by. */
export interface ComparedPlugin {
  id: number;
  marketplace: string;
  companyId: number | null;
  /** Of the developer; tells a brand from a word that anybody uses. */
  maker: string | null;
  name: string;
  summary: string;
  /** The first part of it is read. */
  description: string;
  /** The shared category. */
  category: string | null;
  /** The store's own. */
  storeCategories: readonly string[];
  /** Ours and the store's. */
  tags: readonly string[];
  storeTags: readonly string[];
  /** The marketplace's primary number; null where unknown. */
  size: number | null;
}
