import {
  createTableRelationsHelpers,
  type ExtractTablesWithRelations,
  extractTablesRelationalConfig,
} from 'drizzle-orm';
import { drizzle, type NodePgDatabase, NodePgSession } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type Client, Pool, type PoolConfig } from 'pg';
import { type Connection, clientOf, destroyConnection, withConnection } from './connection.ts';
import { CLOSE_MS, type ConnectionUse, DEADLINES, setDeadlines } from './deadlines.ts';
import * as schema from './schema/index.ts';

/**
 * A pool of connections. A transaction is none: what opens its own transaction cannot be given one
 * by mistake.
 */
export type Db = NodePgDatabase<typeof schema> & { $client: Pool };
/** A transaction: one inside it is a savepoint. */
export type Tx = Parameters<Parameters<NodePgDatabase<typeof schema>['transaction']>[0]>[0];
/** For a query that works alone or inside a transaction. */
export type Queryable = Db | Tx;

type Relations = ExtractTablesWithRelations<typeof schema>;
/** What Drizzle reads out of the schema: to read it again takes longer than a statement. */
const { tables, tableNamesMap } = extractTablesRelationalConfig<Relations>(schema, createTableRelationsHelpers);
const MAX_LIFETIME_SECONDS = 45 * 60;

interface PoolOptions {
  /** Connections at most. */
  max?: number;
  /** What the pool is for, see `DEADLINES`. */
  use?: ConnectionUse;
  /** How long a statement may run, in milliseconds, where it differs from the use's. */
  statementMs?: number;
}

/**
 * Opens a pool on a Postgres address. No statement is prepared by name, so that Supabase's
 * transaction pooler (port 6543), where the next statement may meet another session, needs nothing
 * special. Every statement, every lock and every wait for a connection has a deadline.
 * @returns the pool, and `close`, which ends it: after two seconds also what still runs on it
 */
export function connect(url: string, { max = 4, use = 'job', statementMs }: PoolOptions = {}) {
  const settings: PoolConfig = {
    max,
    idleTimeoutMillis: 0,
    maxLifetimeSeconds: MAX_LIFETIME_SECONDS,
    connectionTimeoutMillis: DEADLINES[use].pool,
  };
  const clients = new Set<Client>();
  // Drizzle takes a client whose class has "Pool" in its name for a pool.
  class CountedClient extends clientOf(url, { use, statementMs }) {
    constructor() {
      super();
      clients.add(this);
      this.once('end', () => clients.delete(this));
    }
  }
  const pool = new Pool({ ...settings, Client: CountedClient } as PoolConfig);
  pool.on('error', () => {}); // an idle connection was closed: the pool has dropped it already
  const db: Db = Object.assign(drizzle(pool, { schema }), { transaction: transactionsOf(pool, use) });
  let closed: Promise<void> | undefined;
  // A pool refuses to be ended twice.
  const close = () => {
    closed ??= endPool(pool, clients);
    return closed;
  };
  return { db, close };
}

async function endPool(pool: Pool, clients: Set<Client>): Promise<void> {
  const timer = setTimeout(() => {
    for (const client of clients) destroyConnection(client, new Error('Connection terminated'));
  }, CLOSE_MS);
  await pool.end();
  clearTimeout(timer);
}

// Drizzle's own takes a connection from the pool and loses it when `begin` fails; after a few
// restarts of the server none is left.
function transactionsOf(pool: Pool, use: ConnectionUse): Db['transaction'] {
  return async (work, config) => {
    const connection = await pool.connect();
    const session = new NodePgSession<typeof schema, Relations>(connection, new PgDialect(), {
      fullSchema: schema,
      schema: tables,
      tableNamesMap,
    });
    let reason: { error: unknown } | undefined;
    try {
      return await session.transaction(async (tx) => {
        try {
          await connection.query(setDeadlines(use));
          return await work(tx);
        } catch (error) {
          reason = { error };
          throw error;
        }
      }, config);
    } catch (error) {
      // On a lost connection the rollback fails too, and its error says less.
      throw reason ? reason.error : error;
    } finally {
      connection.release();
    }
  };
}

/**
 * Makes sure a database answers.
 * @param setting the name of the setting that has its address
 * @throws Error with one sentence a person can act on: host, database and the server's own reason,
 * never the password
 */
export async function assertReachable(url: string, setting = 'DATABASE_URL'): Promise<void> {
  try {
    await withConnection(url, assertVersion, { use: 'check' });
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Error(
      `${setting}: the database${pathname.slice(1) ? ` "${pathname.slice(1)}"` : ''} at ${host} cannot be used: ${reason(error)}`,
    );
  }
}

async function assertVersion(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version < 150_000) throw new Error(`it is PostgreSQL ${Math.floor(version / 10_000)}, and 15 or newer is needed`);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A refused connection to a name with several addresses has an empty message and a list of
  // causes.
  return error.message || (error instanceof AggregateError ? String(error.errors[0]) : error.name);
}
