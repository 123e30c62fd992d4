import type { Sql } from './sql.ts';

/** Names of all tables in schema public, partitions and partitioned ones included. */
export async function listTables(sql: Sql): Promise<string[]> {
  const rows = await sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`;
  return rows.map((row) => row.name);
}

/**
 * The statement that inserts one row into a table, made from the catalogue: a value for every
 * column that needs one.
 * @throws Error naming the column whose type has no value here
 */
export async function insertStatement(sql: Sql, table: string): Promise<string> {
  const columns = await sql`
    select column_name as name, udt_name as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table}
      and is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'`;
  const names = columns.map((column) => `"${column.name}"`);
  const values = columns.map((column) => {
    const value = OTHER_VALUES[`${table}.${column.name}`] ?? VALUES[column.type];
    if (!value) throw new Error(`${table}.${column.name}: no value for type ${column.type}, add one`);
    return value;
  });
  return `insert into "${table}" (${names}) values (${values})`;
}

/** The day of every row that `insertStatement` makes. */
export const ROW_DAY = '2026-03-01';

/** Where a constraint allows no other value. */
const OTHER_VALUES: Record<string, string> = { 'company_proposals.other_id': '2' };

const VALUES: Record<string, string> = {
  _text: `'{}'`,
  bool: 'true',
  date: `'${ROW_DAY}'`,
  float8: '1',
  int2: '1',
  int4: '1',
  int8: '1',
  jsonb: `'{}'`,
  text: `'x'`,
  timestamptz: `'${ROW_DAY}T12:00:00Z'`,
  uuid: `'00000000-0000-4000-8000-000000000000'`,
};
