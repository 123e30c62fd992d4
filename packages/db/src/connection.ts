import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { cancelQuery } from './cancel-query.ts';
import { CLOSE_MS, type ConnectionUse, DEADLINES } from './deadlines.ts';

/**
 * One connection to Postgres, for what is not a query of the application: migrations, seeds,
 * checks, tests.
 */
export type Connection = Client;

const KEEP_ALIVE_MS = 60_000;

interface ClientOptions {
  use: ConnectionUse;
  /** How long a statement may run, in milliseconds, where it differs from the use's. */
  statementMs?: number;
}

/**
 * The class of connections to one address, as a pool makes them. A statement that runs too long is
 * canceled, and its connection is lost: nothing else could be said of its state.
 */
export function clientOf(url: string, { use, statementMs = DEADLINES[use].statement }: ClientOptions) {
  const settings: ClientConfig = {
    connectionString: withSslOfLibpq(url),
    application_name: 'plugin-intelligence',
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    // Of the client and not of the pool: there it would also limit the wait for a connection that
    // is busy.
    connectionTimeoutMillis: DEADLINES[use].connect,
  };
  return class extends Client {
    constructor() {
      super(settings);
      // A connection lost between two queries rejects the next one; without a listener it would end
      // the process.
      this.on('error', () => {});
    }

    // pg's own `query_timeout` leaves the statement running, and the next one waits behind it.
    override query(...args: unknown[]) {
      const timer = setTimeout(() => {
        cancelQuery(this);
        const text = `the database did not answer within ${statementMs / 1000} s`;
        destroyConnection(this, Object.assign(new Error(text), { code: 'ETIMEDOUT' }));
      }, statementMs);
      const last = args.at(-1);
      if (typeof last === 'function')
        args[args.length - 1] = (...results: unknown[]) => {
          clearTimeout(timer);
          last(...results);
        };
      const result = super.query(...(args as [string]));
      const clear = () => clearTimeout(timer);
      if (typeof last !== 'function') result.then(clear, clear);
      return result as never;
    }
  };
}

/**
 * Opens a connection, works with it and closes it.
 * @throws what connecting or the work throws
 */
export async function withConnection<T>(
  url: string,
  work: (connection: Connection) => Promise<T>,
  options: ClientOptions = { use: 'migration' },
): Promise<T> {
  const connection = new (clientOf(url, options))();
  try {
    await connection.connect();
    return await work(connection);
  } finally {
    await endConnection(connection);
  }
}

/** Takes a connection's socket away at once: its queries fail with the error. */
export function destroyConnection(client: Client, error: Error): void {
  (client as Client & { connection: { stream: Socket } }).connection.stream.destroy(error);
}

// A server that hangs never closes its side.
async function endConnection(connection: Connection): Promise<void> {
  const timer = setTimeout(() => destroyConnection(connection, new Error('Connection terminated')), CLOSE_MS);
  await connection.end();
  clearTimeout(timer);
}

// As psql reads it: `sslmode=require` encrypts and asks for no known certificate, which Supabase's
// has not.
function withSslOfLibpq(url: string): string {
  const address = new URL(url);
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return address.href;
}
