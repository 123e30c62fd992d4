import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { patchLostTransactions } from './lost-transactions.ts';
import * as schema from './schema/index.ts';

/** A connection, or a transaction: one inside it is a savepoint. */
export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** A query works alone or inside a transaction. */
export type Queryable = Db | Tx;

/**
 * Opens a pool on a Postgres address. Through Supabase's transaction pooler (port 6543) statements are not prepared:
 * there the next statement may meet another session. Types are not asked for: a database that goes away during that question
 * would end the process. So raw SQL answers lists as JSON, never as arrays.
 * @param max connections at most
 */
export function connect(url: string, { max = 4 }: { max?: number } = {}) {
  const client = postgres(url, { max, prepare: new URL(url).port !== '6543', fetch_types: false, onnotice() {} });
  patchLostTransactions(client);
  const db: Db = drizzle(client, { schema });
  return { db, close: () => client.end({ timeout: 5 }) };
}

/**
 * Makes sure a database answers.
 * @throws Error with one sentence a person can act on: host, database and the server's own reason, never the password
 */
export async function assertReachable(url: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice() {} });
  try {
    const [row] = await client<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
    if (row && row.version < 150_000)
      throw new Error(`it is PostgreSQL ${Math.floor(row.version / 10_000)}, and 15 or newer is needed`);
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Error(
      `DATABASE_URL: the database${pathname.slice(1) ? ` "${pathname.slice(1)}"` : ''} at ${host} cannot be used: ${reason(error)}`,
    );
  } finally {
    await client.end({ timeout: 1 }).catch(() => {});
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A refused connection to a name with several addresses has an empty message and a list of causes.
  return error.message || (error instanceof AggregateError ? String(error.errors[0]) : error.name);
}
