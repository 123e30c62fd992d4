import { getTableColumns, getTableName, type InferInsertModel, is, SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';

/**
 * Rows as one parameter, for set-based writes, as a relation named `row`:
 * `from ${records(rows, { id: 'integer' })}`. One parameter however many rows, so that nothing runs
 * into the protocol's limit of 65,535.
 * @param columns the keys that are read from each row, with their Postgres types
 */
export function records<Row extends object>(
  rows: readonly Row[],
  columns: Partial<Record<keyof Row & string, string>>,
): SQL {
  return recordset(rows, Object.entries<string | undefined>(columns), 'row');
}

/**
 * The same with columns of the schema: their types, and their values as the driver writes them. The
 * rows are a relation named `incoming`; its columns, for use in statements, come along.
 */
export function incomingRows<Columns extends Record<string, PgColumn>>(
  rows: readonly { [Key in keyof Columns]?: unknown }[],
  columns: Columns,
): { from: SQL; incoming: { [Key in keyof Columns]: SQL<Columns[Key]['_']['data'] | null> } } {
  const entries = Object.entries(columns);
  const written = rows.map((row) =>
    Object.fromEntries(entries.map(([key, column]) => [key, toJsonValue(column, row[key])])),
  );
  const types = entries.map(([key, column]): [string, string] => [key, column.getSQLType()]);
  const named = entries.map(([key]) => [key, sql`incoming.${sql.identifier(key)}`]);
  return { from: recordset(written, types, 'incoming'), incoming: Object.fromEntries(named) };
}

/**
 * Inserts rows of a table, as one parameter; columns that no row has get the schema's default. Goes
 * on as the builder does: `.onConflictDoNothing()`, `.returning(…)`.
 * @param orderBy the columns to write in the order of: rows that are read together then lie
 * together
 */
export function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
  orderBy: readonly (keyof InferInsertModel<Table> & string)[] = [],
) {
  const columns = Object.entries<PgColumn>(getTableColumns(table)).filter(([, column]) => !column.generated);
  const given = Object.fromEntries(columns.filter(([key]) => rows.some((row) => key in row)));
  const { from, incoming } = incomingRows(rows as readonly Record<string, unknown>[], given);
  const values = columns.map(([key, column]) => incoming[key] ?? defaultOf(column));
  const order = orderBy.map((key) => incoming[key]);
  const ordered = order.length === 0 ? from : sql`${from} order by ${sql.join(order, sql`, `)}`;
  // The builder's own `overridingSystemValue` is lost in `select`.
  return tx.insert(table).select(sql`overriding system value select ${sql.join(values, sql`, `)} from ${ordered}`);
}

function defaultOf(column: PgColumn): SQL {
  if (column.generatedIdentity)
    return sql`nextval(pg_get_serial_sequence(${getTableName(column.table)}, ${column.name}))`;
  if (is(column.default, SQL)) return column.default;
  return sql`${column.default ?? null}::${sql.raw(column.getSQLType())}`;
}

/** A list of texts as one parameter, for `column = any(...)`. */
export function textList(values: readonly string[]): SQL {
  return sql`array(select json_array_elements_text(${JSON.stringify(values)}::json))`;
}

/** A list of ids as one parameter, for `column = any(...)`. */
export function idList(ids: readonly number[]): SQL {
  return sql`array(select json_array_elements_text(${JSON.stringify(ids)}::json)::integer)`;
}

function recordset(rows: readonly object[], types: [key: string, type: string | undefined][], name: string): SQL {
  const definitions = types.map(([key, type]) => `"${key}" ${type}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as ${sql.raw(`${name}(${definitions.join(', ')})`)}`;
}

function toJsonValue(column: PgColumn, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return column.dataType === 'json' ? value : column.mapToDriverValue(value);
}
