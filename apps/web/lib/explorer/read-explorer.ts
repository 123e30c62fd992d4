import type { Db } from '@pi/db';
import { factsThen } from '@pi/db/queries/as-of/facts-then';
import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import type { FilterContext } from '@pi/db/queries/explorer/filter-context';
import { type ExplorerPage, listPluginFacts } from '@pi/db/queries/explorer/list-plugin-facts';
import { listSeries } from '@pi/db/queries/explorer/list-series';
import { getReadDays } from '@pi/db/queries/explorer/read-days';
import { type Day, dayOf } from '@pi/domain';
import type { AsOfState, Cursor, ExplorerItem, ExplorerSort, PluginFilters, SortOrder } from '@pi/domain/api';
import { searchText } from '@pi/intelligence';
import { toExplorerItem } from '../answers/explorer.ts';
import { ofListOn } from '../as-of.ts';
import { COUNTERS, primaryNumber } from './primary-sort.ts';

/** More than there are. */
const EVERY = 1e9;

export interface ExplorerRead {
  filters: PluginFilters;
  sort: ExplorerSort;
  order: SortOrder;
  cursor: Cursor | null;
  limit: number;
  /** The day of the past that the list is of; undefined: today. */
  on?: Day | undefined;
}

/** A plugin of the list, and its number over 90 days. */
export type ExplorerTableRow = ExplorerItem & { series: SparkSeries | null };

export interface ExplorerList extends Omit<ExplorerPage, 'rows'> {
  rows: ExplorerTableRow[];
  /**
   * The day that relative days of filters count back from: the newest one read; null without data.
   */
  asOf: string | null;
  /** The earlier day that was asked for, and what was corrected since. */
  past: AsOfState | undefined;
}

/** What the conditions of filters need: today is the newest day that was read. */
export async function filterContext(
  db: Db,
  { q, phrase }: PluginFilters,
): Promise<FilterContext & { asOf: string | null }> {
  const { newest: asOf, firstDays } = await getReadDays(db);
  const wordsOf = (text = '') => searchText(text).split(' ').filter(Boolean);
  const today = asOf ?? dayOf(new Date());
  return { asOf, today, counters: COUNTERS, words: wordsOf(q), phrase: wordsOf(phrase), firstDays };
}

/**
 * One page of the plugins that pass filters: what the page and the API show. As of a day of the
 * past all are counted: all are looked at.
 * @throws ApiError invalid_request on a day before the first
 */
export async function readExplorer(db: Db, query: ExplorerRead): Promise<ExplorerList> {
  const { db: then, asOf: past, ofPlugins } = await ofListOn(db, query.on, query.filters.marketplace);
  const { asOf, ...context } = await filterContext(then, query.filters);
  const { rows, ...page } = past
    ? await listPluginFacts(then, { ...query, counted: EVERY }, { ...context, facts: factsThen }, ofPlugins)
    : await listPluginFacts(db, query, context);
  const series = await listSeries(
    then,
    rows.map(({ id, plugin: { marketplace } }) => ({ id, marketplace, number: primaryNumber(marketplace) })),
  );
  const items = rows.map((row) => {
    const own = series.get(row.id);
    return { ...toExplorerItem(row, own), series: own?.spark ?? null };
  });
  return { ...page, rows: items, asOf, past };
}
