import { type ExportedColumn, type ExportedRow, type ExportType, NUMBER_NOTES } from '@pi/domain';
import { getTableColumns } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/** What a row refers to: in files by its public name, in the database by a number of its own. */
export type Reference = 'plugin' | 'company' | 'family';

/** A column of an export, and where it is stored. */
export interface StoredColumn extends ExportedColumn {
  /** Its name in the schema. */
  property: string;
  ref?: Reference;
}

/** A table whose rows are exported: its columns are an allow-list. */
export interface ExportTable {
  name: string;
  table: PgTable;
  /** What its rows are found by: each belongs to a plugin, a company, a marketplace, or to none. */
  of: 'plugin' | 'company' | 'marketplace' | 'all';
  /** The property that holds what its rows are found by. */
  key: string;
  columns: readonly StoredColumn[];
  /** The property that says when a row is of, where a day has some rows of a table alone. */
  time?: string;
  /** Properties that order the rows of one key, as an index has them; without, the primary key. */
  order?: readonly string[];
  /** Whether the newest row of each plugin stands for a day, as the others are of the past. */
  isNewest?: boolean;
  /** Makes a row public, where a column holds more. */
  publish?(row: ExportedRow): ExportedRow;
}

interface Definition extends Omit<ExportTable, 'columns'> {
  /** Names of columns of the schema. */
  names: readonly string[];
  /** Columns that refer to rows of other tables: the name in files, then that in the schema. */
  refs?: Readonly<Record<string, readonly [property: string, ref: Reference]>>;
  /** Whether its numbers are calculated, those too that elsewhere a store reports: sums, means. */
  isDerived?: boolean;
  /** What its numbers are, where their names do not tell. */
  notes?: Readonly<Record<string, Pick<ExportedColumn, 'unit' | 'origin'>>>;
}

/** Makes the list of a table's columns from their names; types and notes follow from the schema. */
export function exportTable({ names, refs = {}, isDerived, notes = {}, ...rest }: Definition): ExportTable {
  const stored = getTableColumns(rest.table) as Record<string, PgColumn>;
  const referring = Object.entries(refs).map(
    ([name, [property, ref]]): StoredColumn => ({ name, type: 'text', property, ref }),
  );
  const own = names.map((name): StoredColumn => {
    const column = stored[name];
    if (!column) throw new Error(`${rest.name} has no column ${name}`);
    const type = typeOf(column);
    const isNumber = type === 'int32' || type === 'int64' || type === 'double';
    if (!isNumber) return { name, type, property: name };
    const { kind, ...note } = { ...NUMBER_NOTES[name], ...notes[name] };
    const isSum = isDerived && note.origin === 'reported';
    const origin = isSum && { origin: 'derived' as const };
    return { name, type, property: name, ...note, ...origin, ...(kind && kind in stored && { kind }) };
  });
  return { ...rest, columns: [...referring, ...own] };
}

function typeOf(column: PgColumn): ExportType {
  const type = column.getSQLType();
  if (type.endsWith('[]') || type === 'jsonb') return 'json';
  if (column.dataType === 'custom') return 'double'; // thousandths, read as stars
  if (type === 'integer' || type === 'smallint') return 'int32';
  if (type === 'bigint') return 'int64';
  if (type === 'real' || type === 'double precision') return 'double';
  if (type === 'boolean') return 'boolean';
  if (type === 'date') return 'day';
  return type.startsWith('timestamp') ? 'moment' : 'text';
}
