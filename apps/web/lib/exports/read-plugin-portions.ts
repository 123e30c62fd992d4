import type { Db } from '@pi/db';
import { wholeContext } from '@pi/db/queries/explorer/filter-context';
import { listFactRows } from '@pi/db/queries/explorer/list-plugin-facts';
import { listSeries } from '@pi/db/queries/explorer/list-series';
import { readFoundIds } from '@pi/db/queries/explorer/read-found-ids';
import type { ExportedRow } from '@pi/domain';
import { ExplorerItem } from '@pi/domain/api';
import { toExplorerItem } from '../answers/explorer.ts';
import { primaryNumber } from '../explorer/primary-sort.ts';
import { type ExplorerRead, filterContext } from '../explorer/read-explorer.ts';
import { itemRow } from './item-columns.ts';

/** Plugins that are in memory together. */
const PORTION = 500;

/** The plugins that pass filters as rows of a file, some at a time, each portion read by itself. */
export async function* readPluginPortions(
  db: Db,
  query: Pick<ExplorerRead, 'filters' | 'sort' | 'order'>,
): AsyncGenerator<ExportedRow[]> {
  const { asOf: _, ...context } = await filterContext(db, query.filters);
  for await (const ids of readFoundIds(db, query, context, PORTION)) {
    const rows = await listFactRows(() => db, ids, wholeContext(context));
    const series = await listSeries(
      db,
      rows.map(({ id, plugin: { marketplace } }) => ({ id, marketplace, number: primaryNumber(marketplace) })),
    );
    yield rows.map((row) => itemRow(ExplorerItem, toExplorerItem(row, series.get(row.id))));
  }
}
