import { type AnyColumn, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/**
 * Whether a column is one of the values. They are one parameter however many they are; `inArray`
 * makes one of each.
 */
export function isAnyOf(column: AnyColumn | SQL, values: readonly (string | number)[]): SQL<boolean> {
  return sql`${column} = any(${sql.param([...values])})`;
}

/** A text as a part of a pattern of `like`. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The rows in the order of their ids; ids without a row are left out. */
export function inOrder<Row extends { id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Rows in portions that fit into one `insert().values()`: the protocol allows 65,535 parameters.
 */
export function inPortions<Row>(rows: readonly Row[], size = 5000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}

/** What `onConflictDoUpdate` sets: these columns, as the row that was not inserted has them. */
export function excludedValues<Table extends PgTable, Name extends keyof Table['_']['columns'] & string>(
  table: Table,
  names: readonly Name[],
): Record<Name, SQL> {
  const columns = getTableColumns(table);
  const values = names.map((name) => [name, sql`excluded.${sql.identifier(columns[name]?.name ?? name)}`] as const);
  return Object.fromEntries(values) as Record<Name, SQL>;
}

/**
 * Whether the row that was not inserted says anything else in these columns: what is right already
 * is not written.
 */
export function isExcludedOther<Table extends PgTable>(
  table: Table,
  names: readonly (keyof Table['_']['columns'] & string)[],
): SQL {
  const columns = getTableColumns(table);
  const known = names.map((name) => sql`${columns[name]}`);
  const excluded = Object.values<SQL>(excludedValues(table, names));
  return sql`(${sql.join(known, sql`, `)}) is distinct from (${sql.join(excluded, sql`, `)})`;
}
