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
  /** Rows that are in memory together: more than ids, so that one row of each is one statement. */
  rows: number;
}

const AT_ONCE: AtOnce = { ids: 1000, rows: 2000 };
const CONTENTS_AT_ONCE: AtOnce = { ids: 200, rows: 250 };
/** Of several days: each statement is planned for all partitions, with each id. */
const DAYS_AT_ONCE: AtOnce = { ids: 100, rows: 5000 };

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
  if (hasContents(columns)) return CONTENTS_AT_ONCE;
  const hasOneRow = !time || days === 'newest' || (days.from !== undefined && days.from === days.to);
  return hasOneRow ? AT_ONCE : DAYS_AT_ONCE;
}

async function* readRows(
  db: Queryable,
  table: ExportTable,
  ids: readonly number[],
  days: ExportDays,
  limit: number,
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
