import type { ComparedPlugin } from './compared-plugin.ts';

/** For tests: a plugin with these values. */
export function comparedPlugin(id: number, name: string, values: Partial<ComparedPlugin> = {}): ComparedPlugin {
  return {
    ...{ id, name, marketplace: 'toy', companyId: null, maker: null, summary: '', description: '' },
    ...{ category: null, storeCategories: [], tags: [], storeTags: [], size: null },
    ...values,
  };
}
