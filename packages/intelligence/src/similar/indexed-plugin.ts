import { searchText } from '../traits/search-text.ts';
import type { ComparedPlugin } from './compared-plugin.ts';

/** What stays in memory of a plugin besides its terms. */
export interface IndexedPlugin {
  id: number;
  marketplace: string;
  companyId: number | null;
  maker: string | null;
  /** As it is written: brands are found by their capitals. */
  name: string;
  /** In lower case. */
  lowerName: string;
  summary: string;
  category: string | null;
  storeCategories: readonly string[];
  /** In lower case. */
  tags: readonly string[];
  size: number | null;
}

const READ_OF_SUMMARY = 300;

/** Keeps of a plugin what it is compared by besides its words. */
export function toIndexed(plugin: ComparedPlugin): IndexedPlugin {
  const { id, marketplace, companyId, maker, name, summary, category, storeCategories, size } = plugin;
  const tags = [...new Set([...plugin.tags, ...plugin.storeTags].map((tag) => tag.trim().toLowerCase()))];
  return {
    ...{ id, marketplace, companyId, maker, name, category, storeCategories, tags, size },
    lowerName: name.toLowerCase(),
    summary: summary.slice(0, READ_OF_SUMMARY).toLowerCase(),
  };
}

/** What the listings of one product in several stores have in common; else the plugin's own. */
export function productKey({ id, companyId, name }: IndexedPlugin): string {
  return companyId === null ? `${id}` : `${companyId} ${searchText(name)}`;
}

/** Whether two plugins have a category in common: a store's own where both are of one store. */
export function isSameCategory(a: IndexedPlugin, b: IndexedPlugin): boolean {
  if (a.marketplace === b.marketplace && a.storeCategories.length > 0 && b.storeCategories.length > 0)
    return a.storeCategories.some((category) => b.storeCategories.includes(category));
  return a.category !== null && a.category !== 'other' && a.category === b.category;
}
