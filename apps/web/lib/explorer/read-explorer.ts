import type { Db } from '@pi/db';
import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import type { FilterContext } from '@pi/db/queries/explorer/filter-context';
import { type ExplorerPage, listPluginFacts } from '@pi/db/queries/explorer/list-plugin-facts';
import { listSeries } from '@pi/db/queries/explorer/list-series';
import { getReadDays } from '@pi/db/queries/explorer/read-days';
import { dayOf } from '@pi/domain';
import type { Cursor, ExplorerItem, ExplorerSort, PluginFilters, SortOrder } from '@pi/domain/api';
import { searchText } from '@pi/intelligence';
import { toExplorerItem } from '../answers/explorer.ts';
import { COUNTERS, primaryNumber } from './primary-sort.ts';

export interface ExplorerRead {
  filters: PluginFilters;
  sort: ExplorerSort;
  order: SortOrder;
  cursor: Cursor | null;
  limit: number;
}

/** A plugin of the list, and its number over 90 days. */
export type ExplorerTableRow = ExplorerItem & { series: SparkSeries | null };

export interface ExplorerList extends Omit<ExplorerPage, 'rows'> {
  rows: ExplorerTableRow[];
  /**
   * The day that relative days of filters count back from: the newest one read; null without data.
   */
  asOf: string | null;
}

/** What the conditions of filters need: today is the newest day that was read. */
export async function filterContext(db: Db, { q }: PluginFilters): Promise<FilterContext & { asOf: string | null }> {
  const { newest: asOf, firstDays } = await getReadDays(db);
  const words = q === undefined ? [] : searchText(q).split(' ').filter(Boolean);
  return { asOf, today: asOf ?? dayOf(new Date()), counters: COUNTERS, words, firstDays };
}

/** One page of the plugins that pass filters: what the page and the API show. */
export async function readExplorer(db: Db, query: ExplorerRead): Promise<ExplorerList> {
  const { asOf, ...context } = await filterContext(db, query.filters);
  const { rows, ...page } = await listPluginFacts(db, query, context);
  const series = await listSeries(
    db,
    rows.map(({ id, plugin: { marketplace } }) => ({ id, marketplace, number: primaryNumber(marketplace) })),
  );
  const items = rows.map((row) => {
    const own = series.get(row.id);
    return { ...toExplorerItem(row, own), series: own?.spark ?? null };
  });
  return { ...page, rows: items, asOf };
}
