import type { Queryable } from '@pi/db';
import type { ExportTable } from '@pi/db/queries/exports/export-table';
import { type ExportDays, listExportedIds, listExportRows } from '@pi/db/queries/exports/list-export-rows';
import type { ExportedRow } from '@pi/domain';

/** Plugins or companies whose rows are read at once; of tables with whole contents fewer. */
const IDS_AT_ONCE = 1000;
const CONTENTS_AT_ONCE = 200;

/**
 * The rows of a table, some at a time: those of a marketplace where they belong to plugins or
 * marketplaces, else all. Each portion is a statement of its own, so that a reader who stops, or
 * waits, holds nothing.
 * @param at how many plugins' rows are read at once, where a plugin has many of them
 */
export async function* readPortions(
  db: Queryable,
  table: ExportTable,
  { marketplace, days, at }: { marketplace?: string | undefined; days: ExportDays; at?: number },
): AsyncGenerator<ExportedRow[]> {
  if (table.of === 'all' || table.of === 'marketplace') {
    yield await listExportRows(db, table, marketplace === undefined ? [] : [marketplace], days);
    return;
  }
  const limit = at ?? (hasContents(table) ? CONTENTS_AT_ONCE : IDS_AT_ONCE);
  const of = table.of === 'company' ? 'companies' : { marketplace: marketplace ?? '' };
  for (let after = 0; ; ) {
    const ids = await listExportedIds(db, of, { after, limit });
    if (ids.length > 0) yield await listExportRows(db, table, ids, days);
    if (ids.length < limit) return;
    after = ids.at(-1) ?? after;
  }
}

/** Whether a row of a table is large. */
export function hasContents({ columns }: ExportTable): boolean {
  return columns.some(({ name }) => name === 'content');
}
