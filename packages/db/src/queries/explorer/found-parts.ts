import type { Day } from '@pi/domain';
import type { Cursor, ExplorerSort, PluginFilters, SortOrder } from '@pi/domain/api';
import { isNotNull, type SQL } from 'drizzle-orm';
import { filterConditions } from './filter-conditions.ts';
import type { FilterContext } from './filter-context.ts';
import type { ListOrder } from './keyset.ts';
import { type SortKey, sortOf } from './sort-keys.ts';

export type Whole = Required<FilterContext>;

export interface FoundQuery {
  filters: PluginFilters;
  sort: ExplorerSort;
  order: SortOrder;
  cursor: Cursor | null;
  /** Rows at most. */
  limit: number;
  /** The UTC day of the past that the list is of: its cursors fit no other. */
  on?: Day | undefined;
  /** Plugins are counted up to this many; without it, up to COUNTED. */
  counted?: number;
}

/** A row that was found, with the values it is sorted by. */
export interface FoundRow {
  pluginId: number;
  key: (number | string | null)[];
}

/** The conditions of a list: in ascending order, plugins without the number are left out. */
export function listConditions(
  { filters, sort, order }: Pick<FoundQuery, 'filters' | 'sort' | 'order'>,
  context: Whole,
): SQL[] {
  const keys = order === 'asc' ? sortOf(sort, context).keys : [];
  return [...filterConditions(filters, context), ...keys.map(({ value }) => isNotNull(value))];
}

export interface KeyColumns {
  pluginId: ListOrder['id'];
  first: SortKey['value'];
  second: SortKey['value'];
}

/** The order of a page, over the facts or over the columns that stand for its keys. */
export function orderOf({ sort, order, cursor }: FoundQuery, context: Whole, columns?: KeyColumns): ListOrder {
  const { keys } = sortOf(sort, context);
  const isReversed = (order === 'asc') !== (cursor?.isBack ?? false);
  if (!columns) return { keys, id: context.facts.pluginId, isReversed };
  const values = [columns.first, columns.second];
  return {
    keys: keys.map(({ type }, index) => ({ type, value: values[index] ?? columns.first })),
    id: columns.pluginId,
    isReversed,
  };
}

export function toRow(keys: readonly SortKey[]) {
  return ({ pluginId, first, second }: { pluginId: number; first: unknown; second: unknown }): FoundRow => ({
    pluginId,
    key: keys.map(({ type }, index) => toKey([first, second][index], type)),
  });
}

// The driver gives a bigint as a text.
function toKey(value: unknown, type: SortKey['type']): number | string | null {
  if (value === null || value === undefined) return null;
  return type === 'text' || type === 'date' ? String(value) : Number(value);
}
