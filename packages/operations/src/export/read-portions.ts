import type { Queryable } from '@pi/db';
import type { ExportTable } from '@pi/db/queries/exports/export-table';
import {
  type ExportDays,
  listExportedIds,
  listExportRows,
  type RowPlace,
} from '@pi/db/queries/exports/list-export-rows';
import type { ExportedRow } from '@pi/domain';
import { hasContents } from './formats/has-contents.ts';

interface AtOnce {
  /** Plugins or companies that are looked for in one statement. */
  ids: number;
  /** Rows that are in memory together, where one of them may have any number. */
  rows?: number;
}

/**
 * The rows of a table, some at a time, however many a plugin has: those of a marketplace where they
 * belong to plugins or marketplaces, else all. Each portion is a statement of its own, so that a
 * reader who stops, or waits, holds nothing.
 */
export async function* readPortions(
  db: Queryable,
  table: ExportTable,
  { marketplace, days }: { marketplace?: string | undefined; days: ExportDays },
): AsyncGenerator<ExportedRow[]> {
  if (table.of === 'all' || table.of === 'marketplace') {
    const { rows } = await listExportRows(db, table, marketplace === undefined ? [] : [marketplace], days);
    yield rows;
    return;
  }
  const atOnce = atOnceOf(table, days);
  const of = table.of === 'company' ? 'companies' : { marketplace: marketplace ?? '' };
  for (let after = 0; ; ) {
    const ids = await listExportedIds(db, of, { after, limit: atOnce.ids });
    yield* readRows(db, table, ids, days, atOnce.rows);
    if (ids.length < atOnce.ids) return;
    after = ids.at(-1) ?? after;
  }
}

function atOnceOf({ columns, time }: ExportTable, days: ExportDays): AtOnce {
  const hasFew = !time || days === 'newest' || (days.from !== undefined && days.from === days.to);
  if (hasContents(columns)) return hasFew ? { ids: 200 } : { ids: 200, rows: 250 };
  // Of several days, a statement is planned for all partitions, with each id.
  return hasFew ? { ids: 500 } : { ids: 100, rows: 5000 };
}

async function* readRows(
  db: Queryable,
  table: ExportTable,
  ids: readonly number[],
  days: ExportDays,
  limit: number | undefined,
): AsyncGenerator<ExportedRow[]> {
  for (let left = ids, after: RowPlace | null = null; left.length > 0; ) {
    const page: Awaited<ReturnType<typeof listExportRows>> = await listExportRows(db, table, left, days, {
      after,
      limit,
    });
    yield page.rows;
    const { next } = page;
    if (!next) return;
    after = next;
    left = left.filter((id) => id >= next.key);
  }
}
