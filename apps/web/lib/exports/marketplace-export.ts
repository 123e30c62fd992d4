import type { Db } from '@pi/db';
import { getExportTable } from '@pi/db/queries/exports/export-tables';
import type { Day } from '@pi/domain';
import { ExplorerItem, type PluginFilters } from '@pi/domain/api';
import { readPortions } from '@pi/operations/export';
import { primarySort } from '../explorer/primary-sort.ts';
import type { MARKETPLACE_TABLES } from './export-params.ts';
import { itemColumns } from './item-columns.ts';
import { readPluginPortions } from './read-plugin-portions.ts';

interface Wanted {
  table: (typeof MARKETPLACE_TABLES)[number];
  from?: Day | undefined;
  to?: Day | undefined;
}

/** The columns and rows of a table of one marketplace, delisted plugins included. */
export function marketplaceExport(db: Db, marketplace: string, { table, from, to }: Wanted) {
  if (table === 'plugins') {
    const filters: PluginFilters = { marketplace: [marketplace], status: ['all'] };
    const portions = readPluginPortions(db, { filters, sort: primarySort(marketplace), order: 'desc' });
    return { columns: itemColumns(ExplorerItem), portions };
  }
  const stored = getExportTable(table);
  const columns = stored.columns.map(({ property: _property, ref: _ref, ...column }) => column);
  return { columns, portions: readPortions(db, stored, { marketplace, days: { from, to } }) };
}
