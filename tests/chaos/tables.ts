import type { Db } from '@pi/db';
import { sql } from 'drizzle-orm';

/** What a row is called where another one names it, in place of its id. */
const NAMES: Record<string, string> = {
  plugins: `select id::text as id, marketplace || ':' || external_id as name from plugins`,
  companies: 'select id::text as id, slug as name from companies',
  product_families: 'select id::text as id, slug as name from product_families',
  ingestion_runs: `select id::text as id, kind || ' ' || marketplace || ' ' || day as name from ingestion_runs`,
};

/** Tables whose rows a column names without a foreign key. */
const TARGETS: Record<string, string> = { plugin_id: 'plugins', company_id: 'companies', run_id: 'ingestion_runs' };

/** Generated values, and one that begins with an id. */
const LEFT_OUT = ['instance.suppression_key', 'plugins.family_basis'];

interface Column extends Record<string, unknown> {
  table: string;
  column: string;
  /** The table whose rows it names by their ids; null where it names none. */
  target: string | null;
}

/**
 * Every row of every table, as sorted lines: ids of rows replaced by what the rows are called, times and generated ids left
 * out. Two databases that hold the same say the same.
 */
export async function everyTable(db: Db): Promise<Record<string, string[]>> {
  const names = await namesOfRows(db);
  const tables: Record<string, string[]> = {};
  for (const [table, columns] of Map.groupBy(await comparedColumns(db), (one) => one.table)) {
    const rows = await db.execute(
      sql.raw(`select ${columns.map(({ column }) => `"${column}"`).join()} from "${table}"`),
    );
    const told = (row: Record<string, unknown>) =>
      columns.map(({ column, target }) => `${column}=${nameOf(row[column], target && names[target])}`).join(' ');
    tables[table] = rows.map(told).sort();
  }
  return tables;
}

/** Some of the lines that only one of two tables has. */
export function difference(disturbed: string[], undisturbed: string[]): string[] {
  if (disturbed.length === undisturbed.length && disturbed.every((line, index) => line === undisturbed[index]))
    return [];
  const [here, there] = [new Set(disturbed), new Set(undisturbed)];
  const only = [
    ...disturbed.filter((line) => !there.has(line)).map((line) => `only disturbed: ${line}`),
    ...undisturbed.filter((line) => !here.has(line)).map((line) => `only undisturbed: ${line}`),
  ];
  return [`${disturbed.length} rows for ${undisturbed.length}`, ...only.slice(0, 6)];
}

// Sums of fractions differ in their last digits with the order of the rows.
function nameOf(value: unknown, names: Map<string, string> | undefined | null | ''): string {
  const name = names && value !== null ? names.get(String(value)) : undefined;
  return name ?? (typeof value === 'number' ? value.toPrecision(12) : JSON.stringify(value));
}

async function comparedColumns(db: Db): Promise<Column[]> {
  const columns = await db.execute<Column & { type: string; generated: boolean }>(sql`
    select rel.relname as table, attname as column, format_type(atttypid, null) as type,
      attidentity <> '' or coalesce(pg_get_expr(adbin, adrelid) like 'gen_random_uuid%', false) as generated,
      (select confrelid::regclass::text from pg_constraint
       where contype = 'f' and conrelid = rel.oid and conkey = array[attnum] limit 1) as target
    from pg_class rel join pg_attribute on attrelid = rel.oid left join pg_attrdef on adrelid = rel.oid and adnum = attnum
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') and not relispartition
      and attnum > 0 and not attisdropped
    order by relname, attnum`);
  return columns
    .filter(
      ({ table, column, type, generated }) =>
        !generated && !type.startsWith('timestamp') && !LEFT_OUT.includes(`${table}.${column}`),
    )
    .map(({ table, column, target }) => ({ table, column, target: target ?? TARGETS[column] ?? null }));
}

async function namesOfRows(db: Db): Promise<Record<string, Map<string, string>>> {
  const all: Record<string, Map<string, string>> = {};
  for (const [table, query] of Object.entries(NAMES)) {
    const rows = await db.execute<{ id: string; name: string }>(sql.raw(query));
    all[table] = new Map(rows.map(({ id, name }) => [id, name]));
  }
  return all;
}
