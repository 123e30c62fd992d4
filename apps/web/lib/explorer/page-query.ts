import { cleanText, type Day } from '@pi/domain';
import {
  type Cursor,
  FILTER_NAMES,
  type FilterName,
  firstOrder,
  isCursorOf,
  type ParsedRequest,
  type PluginFilters,
  parseRequest,
  summarizeIssues,
} from '@pi/domain/api';
import { OTHER_CURSOR } from '../cursor-param.ts';
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
  /** The day of the past that the list is of. */
  asOf: Day | undefined;
  /** A filter that is being added. */
  adding: FilterName | undefined;
}

/**
 * Reads the parameters of a page of the explorer.
 * @param fixed filters that its path states; they win
 * @returns what is wrong with them in place of a query; names it does not know are left alone
 */
export function parsePageQuery(given: RawParams, fixed: PluginFilters = {}): ParsedRequest<PageQuery> {
  const params = withoutFormParts(given) ?? given;
  const cleaned = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  );
  const { data, issues } = parseRequest(ExplorerPageParams, cleaned);
  if (!data) return { data, issues };
  const { sort, order, cursor = null, density, columns, asOf } = data;
  const filters = { ...filtersOf(data), ...fixed };
  const by = sort ?? defaultSort(filters, primarySort);
  const list = { filters, sort: by, order: order ?? firstOrder(by) };
  if (cursor && !isCursorOf(cursor, { ...list, on: asOf })) return { data: undefined, issues: [OTHER_CURSOR] };
  const adding = FILTER_NAMES.find((name) => name === params.add);
  return { data: { view: { filters, sort, order, density, columns }, list, cursor, asOf, adding }, issues: [] };
}

/**
 * The same for a page that is drawn.
 * @throws Error where they are wrong: such a page is not drawn
 */
export function readPageQuery(given: RawParams, fixed?: PluginFilters): PageQuery {
  const { data, issues } = parsePageQuery(given, fixed);
  if (!data) throw new Error(summarizeIssues(issues));
  return data;
}
