import { Client, type ClientConfig } from 'pg';

/**
 * One connection to Postgres, for what is not a query of the application: migrations, seeds,
 * checks, tests.
 */
export type Connection = Client;

const CONNECT_SECONDS = 30;
const KEEP_ALIVE_MS = 60_000;

/** The class of connections to one address, as a pool makes them. */
export function clientOf(url: string, { connectSeconds = CONNECT_SECONDS } = {}) {
  const settings: ClientConfig = {
    connectionString: withSslOfLibpq(url),
    application_name: 'plugin-intelligence',
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    // Of the client and not of the pool: there it would also limit the wait for a connection that
    // is busy.
    connectionTimeoutMillis: connectSeconds * 1000,
  };
  return class extends Client {
    constructor() {
      super(settings);
      // A connection lost between two queries rejects the next one; without a listener it would end
      // the process.
      this.on('error', () => {});
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
  options: { connectSeconds?: number } = {},
): Promise<T> {
  const connection = new (clientOf(url, options))();
  try {
    await connection.connect();
    return await work(connection);
  } finally {
    await connection.end();
  }
}

// As psql reads it: `sslmode=require` encrypts and asks for no known certificate, which Supabase's
// has not.
function withSslOfLibpq(url: string): string {
  const address = new URL(url);
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return address.href;
}
