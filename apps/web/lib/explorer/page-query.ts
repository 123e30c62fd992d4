import { type Cursor, FILTER_NAMES, type FilterName, firstOrder, type Issue, isCursorOf, parseRequest, type PluginFilters } from '@pi/domain/api';
import { cleanText } from '@pi/domain';
import type { RawParams } from '../list-params.ts';
import { defaultSort, type ExplorerView } from './explorer-href.ts';
import { withoutFormParts } from './form-params.ts';
import { ExplorerPageParams, filtersOf } from './params.ts';
import { primarySort } from './primary-sort.ts';
import type { ExplorerRead } from './read-explorer.ts';

/** What a page of the explorer is asked for. */
export interface PageQuery {
  view: ExplorerView;
  list: Pick<ExplorerRead, 'filters' | 'sort' | 'order'>;
  cursor: Cursor | null;
  /** A filter that is being added. */
  adding: FilterName | undefined;
}

/**
 * Reads the parameters of a page of the explorer.
 * @param fixed filters that its path states; they win
 * @returns what is wrong with them in place of a query; names it does not know are left alone
 */
export function parsePageQuery(given: RawParams, fixed: PluginFilters = {}): PageQuery | { issues: Issue[] } {
  const params = withoutFormParts(given) ?? given;
  const cleaned = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  );
  const { data, issues } = parseRequest(ExplorerPageParams, cleaned);
  if (!data) return { issues };
  const { sort, order, cursor = null, density, columns } = data;
  const filters = { ...filtersOf(data), ...fixed };
  const by = sort ?? defaultSort(filters, primarySort);
  const list = { filters, sort: by, order: order ?? firstOrder(by) };
  if (cursor && !isCursorOf(cursor, list))
    return { issues: [{ field: 'cursor', message: 'cursor is of a list with other filters or another order.' }] };
  const adding = FILTER_NAMES.find((name) => name === params.add);
  return { view: { filters, sort, order, density, columns }, list, cursor, adding };
}
