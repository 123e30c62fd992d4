import { asc, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Queryable, Tx } from '../../client.ts';
import { selectRows } from '../../select-rows.ts';

/** Rows that are read at once. */
const PORTION = 1000;

/** The newest migration of a database. */
export async function getMigration(db: Queryable): Promise<string> {
  const statement = sql`select coalesce(max(version), '') as version from supabase_migrations.schema_migrations`;
  const [row] = await selectRows(db, statement, z.object({ version: z.string() }));
  return row?.version ?? '';
}

/** The rows of a table as JSON texts, in the order of its primary key, some at a time. */
export async function* readRows(tx: Tx, table: PgTable): AsyncIterable<string[]> {
  const selected = tx
    .select(storedColumns(table))
    .from(table)
    .orderBy(...primaryKeyOf(table).map((one) => asc(one)));
  await tx.execute(
    sql`declare rows_of_table no scroll cursor for select row_to_json(stored)::text as row from (${selected}) stored`,
  );
  for (;;) {
    const rows = await selectRows(
      tx,
      sql`fetch ${sql.raw(String(PORTION))} from rows_of_table`,
      z.object({ row: z.string() }),
    );
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < PORTION) break;
  }
  await tx.execute(sql`close rows_of_table`);
}

/**
 * Inserts rows that `readRows` read, ids included. References of a row to another of its table are
 * left out: `linkRows` sets them.
 */
export async function insertRowTexts(tx: Tx, table: PgTable, rows: readonly string[]): Promise<void> {
  const left = selfReferences(table);
  const columns = Object.values(storedColumns(table)).filter((column) => !left.includes(column));
  const names = sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${table} (${names}) overriding system value select ${names} from ${recordsOf(table, rows)}`);
}

/** Sets the references of rows to others of their table, once all are inserted. */
export async function linkRows(tx: Tx, table: PgTable, rows: readonly string[]): Promise<void> {
  for (const { name } of selfReferences(table)) {
    const column = sql.identifier(name);
    await tx.execute(sql`
      update ${table} set ${column} = linked.${column} from ${recordsOf(table, rows)} linked
      where linked.id = ${table}.id and linked.${column} is not null`);
  }
}

/** Lets the ids of a table continue after those it has. */
export async function continueIds(tx: Tx, table: PgTable): Promise<void> {
  for (const column of Object.values(getTableColumns(table))) {
    if (column.generatedIdentity === undefined) continue;
    const sequence = sql`pg_get_serial_sequence(${getTableName(table)}, ${column.name})`;
    await tx.execute(sql`select setval(${sequence}, max(${column})) from ${table} having max(${column}) is not null`);
  }
}

/** The columns of a table that refer to its own rows. */
export function selfReferences(table: PgTable): PgColumn[] {
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return getTableName(foreignTable) === getTableName(table) ? columns : [];
  });
}

/** The columns that are stored as they are given, without those that Postgres computes. */
export function storedColumns(table: PgTable): Record<string, PgColumn> {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined);
  return Object.fromEntries(columns);
}

/** The columns of the primary key of a table. */
export function primaryKeyOf(table: PgTable): PgColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
}

function recordsOf(table: PgTable, rows: readonly string[]): SQL {
  return sql`json_populate_recordset(null::${table}, ${`[${rows.join()}]`}::json)`;
}
