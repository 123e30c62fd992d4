import type { Connection } from './connection.ts';

/** The schemas that the migrations fill; extensions may have tables there. */
const SCHEMAS = ['public', 'pgboss'];
const NAMES_SHOWN = 3;

const HISTORY = `select to_regclass('supabase_migrations.schema_migrations') is not null as "isThere"`;
const RELATIONS = `select relation.relname as name
  from pg_class relation
  join pg_namespace schema on schema.oid = relation.relnamespace
  where schema.nspname = any($1) and relation.relkind in ('r', 'p', 'v', 'm', 'f')
    and not exists (select from pg_depend
      where classid = 'pg_class'::regclass and objid = relation.oid and deptype = 'e')
  order by name limit 100`;

/**
 * Makes sure that a database is empty or ours, and not of a newer version; changes nothing.
 * @param versions of the migrations that this version has
 * @throws Error with one sentence otherwise
 */
export async function assertOwnDatabase(connection: Connection, versions: readonly string[]): Promise<void> {
  const applied = await listApplied(connection);
  const unknown = applied.filter((version) => !versions.includes(version));
  if (unknown.length < applied.length) {
    if (unknown.length === 0) return;
    throw new Error(
      `the database was migrated by a newer version (${sample(unknown)}), and this one would damage its data: update this one`,
    );
  }
  const { rows } = await connection.query<{ name: string }>(RELATIONS, [SCHEMAS]);
  const found = unknown.length > 0 ? ['supabase_migrations'] : [];
  const foreign = [...rows.map(({ name }) => name), ...found];
  if (foreign.length === 0) return;
  throw new Error(`the database holds tables of another program (${sample(foreign)}): use an empty database`);
}

async function listApplied(connection: Connection): Promise<string[]> {
  const history = await connection.query<{ isThere: boolean }>(HISTORY);
  if (!history.rows[0]?.isThere) return [];
  const { rows } = await connection.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations order by version desc',
  );
  return rows.map(({ version }) => version);
}

function sample(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  return names.length > NAMES_SHOWN ? `${shown}, …` : shown;
}
