import type { Db } from '@pi/db';
import { sql } from 'drizzle-orm';

/** For tables whose ids other tables contain: names that replace the ids. */
const NAMES: Record<string, string> = {
  plugins: `select id::text as id, marketplace || ':' || external_id as name from plugins`,
  companies: 'select id::text as id, slug as name from companies',
  developers: `select id::text as id, marketplace || ' ' || key as name from developers`,
  product_families: 'select id::text as id, slug as name from product_families',
  ingestion_runs: `select id::text as id, kind || ' ' || marketplace || ' ' || day as name from ingestion_runs`,
};

/** Tables that columns refer to without a foreign key. */
const TARGETS: Record<string, string> = { plugin_id: 'plugins', company_id: 'companies', run_id: 'ingestion_runs' };

/** Columns left out: a generated one, and those with ids inside. */
const LEFT_OUT = [
  'instance.suppression_key',
  'plugins.family_basis',
  'similar_plugins.similar',
  'similar_plugins.elsewhere',
  'similar_plugins.basis',
];
/** Tables left out, since a view shows their content and their empty elements may differ. */

interface Column extends Record<string, unknown> {
  table: string;
  column: string;
  /** The table that it refers to by id; null for other columns. */
  target: string | null;
}

/**
 * Reads every row of every table as sorted lines, with ids replaced by names, without timestamps
 * and generated ids. Two databases with the same content give the same lines.
 */
export async function readTables(db: Db): Promise<Record<string, string[]>> {
  const names = await namesOfRows(db);
  const tables: Record<string, string[]> = {};
  for (const [table, columns] of Map.groupBy(await comparedColumns(db), (one) => one.table)) {
    const { rows } = await db.execute(
      sql.raw(`select ${columns.map(({ column }) => `"${column}"`).join()} from "${table}"`),
    );
    const toLine = (row: Record<string, unknown>) =>
      columns.map(({ column, target }) => `${column}=${nameOf(row[column], target && names[target])}`).join(' ');
    tables[table] = rows.map(toLine).sort();
  }
  return tables;
}

/** Some of the lines that only one of two tables has; empty when they are equal. */
export function differences(disturbed: string[], undisturbed: string[]): string[] {
  if (disturbed.length === undisturbed.length && disturbed.every((line, index) => line === undisturbed[index]))
    return [];
  const [inDisturbed, inUndisturbed] = [new Set(disturbed), new Set(undisturbed)];
  const only = [
    ...disturbed.filter((line) => !inUndisturbed.has(line)).map((line) => `only disturbed: ${line}`),
    ...undisturbed.filter((line) => !inDisturbed.has(line)).map((line) => `only undisturbed: ${line}`),
  ];
  return [`${disturbed.length} rows for ${undisturbed.length}`, ...only.slice(0, 6)];
}

// The last digits of sums of fractions depend on the order of the rows.
function nameOf(value: unknown, names: Map<string, string> | undefined | null | ''): string {
  const name = names && value !== null ? names.get(String(value)) : undefined;
  return name ?? (typeof value === 'number' ? value.toPrecision(12) : JSON.stringify(value));
}

async function comparedColumns(db: Db): Promise<Column[]> {
  const { rows: columns } = await db.execute<Column & { type: string; generated: boolean }>(sql`
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
    const { rows } = await db.execute<{ id: string; name: string }>(sql.raw(query));
    all[table] = new Map(rows.map(({ id, name }) => [id, name]));
  }
  return all;
}
