import { type ExplorerSort, firstOrder, type PluginFilters, type SortOrder } from '@pi/domain/api';
import { listHref } from '../list-href.ts';
import type { Density } from './params.ts';
import { filterParams } from './params.ts';
import { presetOf, presetPath } from './presets.ts';

/** What a page of the explorer shows, without the place in the list. */
export interface ExplorerView {
  filters: PluginFilters;
  sort?: ExplorerSort;
  order?: SortOrder;
  density?: Density;
  columns?: string[];
  /** The address of a list whose filter is part of its path, such as a tag's. */
  base?: { path: string; filters: PluginFilters };
}

/** The address of a list, with the filters of a preset or of its own path left out. */
export function explorerHref({ filters, base, ...view }: ExplorerView, cursor?: string): string {
  const preset = presetOf(filters);
  const text = filterParams(filters);
  const isBase = base && JSON.stringify(text) === JSON.stringify(filterParams(base.filters));
  const [path, params] = isBase ? [base.path, {}] : preset ? [presetPath(preset), {}] : ['/plugins', text];
  const { sort, order, density, columns } = view;
  return listHref(path, {
    ...params,
    sort,
    order: sort && order === firstOrder(sort) ? undefined : order,
    density: density === 'comfortable' ? density : undefined,
    columns: columns?.join(','),
    cursor,
  });
}

/** The order that a list has where its address states none. */
export function defaultSort(filters: PluginFilters, primary: (marketplace: string) => ExplorerSort): ExplorerSort {
  const preset = presetOf(filters);
  if (preset) return preset.sort;
  const sorts = new Set((filters.marketplace ?? []).map(primary));
  const [only] = sorts;
  return sorts.size === 1 && only ? only : 'users';
}
