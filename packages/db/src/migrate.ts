import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertOwnDatabase } from './assert-own-database.ts';
import { type Connection, withConnection } from './connection.ts';
import { setDeadlines } from './deadlines.ts';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../../supabase/migrations');

// What Supabase gives and plain PostgreSQL lacks: the roles of its public interface. Nothing
// happens on Supabase.
const ROLES = `do $$
declare role_name text;
begin
  foreach role_name in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin noinherit', role_name);
    end if;
  end loop;
end $$`;

const LOCK = 727_274;

/**
 * Applies the files of `supabase/migrations` that a database lacks, all or none, and records them
 * where the Supabase CLI looks, so that `supabase db push` and this function agree. Several callers
 * at once wait for each other.
 * @returns the names of the files applied
 * @throws Error with one sentence when the database is another program's, or of a newer version;
 * nothing is changed then
 */
export async function migrate(url: string, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  return withConnection(url, async (connection) => {
    await connection.query('begin'); // a connection that is closed before `commit` rolls back
    await connection.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await connection.query(setDeadlines('migration'));
    await assertOwnDatabase(connection, versionsIn(folder)).catch(explainMissingRight);
    await connection.query(ROLES).catch(explainMissingRight);
    await connection.query('create schema if not exists supabase_migrations').catch(explainMissingRight);
    await connection.query(
      'create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)',
    );
    const applied = await applyMissing(connection, folder);
    await connection.query('commit');
    return applied;
  });
}

/**
 * Makes sure that a database is empty or ours, and not of a newer version; changes nothing.
 * @throws Error with one sentence otherwise
 */
export function assertMigratable(url: string, folder = MIGRATIONS_FOLDER): Promise<void> {
  return withConnection(url, (connection) => assertOwnDatabase(connection, versionsIn(folder)), { use: 'check' });
}

async function applyMissing(connection: Connection, folder: string): Promise<string[]> {
  const { rows } = await connection.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  );
  const done = new Set(rows.map((row) => row.version));
  const missing = migrationFiles(folder).filter((file) => !done.has(file.version));
  for (const { version, name, statements } of missing) {
    for (const statement of statements) await connection.query(statement);
    await connection.query(
      'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
      [version, name, statements],
    );
  }
  return missing.map((file) => `${file.version}_${file.name}`);
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html: insufficient_privilege
function explainMissingRight(error: { code?: string }): never {
  if (error.code !== '42501') throw error;
  throw new Error(
    "the database's user may not create schemas and roles: set DATABASE_ADMIN_URL to the address of its owner, with CREATEROLE, or create the roles anon, authenticated and service_role first",
  );
}

function versionsIn(folder: string): string[] {
  return migrationFiles(folder).map(({ version }) => version);
}

function migrationFiles(folder: string) {
  return readdirSync(folder)
    .filter((file) => /^\d+_.*\.sql$/.test(file))
    .sort()
    .map((file) => {
      const underscore = file.indexOf('_');
      return {
        version: file.slice(0, underscore),
        name: file.slice(underscore + 1, -'.sql'.length),
        statements: statementsOf(join(folder, file)),
      };
    });
}

function statementsOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
    .filter(Boolean);
}
