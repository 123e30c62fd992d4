import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';

const END_MS = 2000;

/**
 * Opens a connection to a server, works with it and closes it.
 * @throws what connecting or the work throws
 */
export async function withConnection<T>(config: ClientConfig, work: (connection: Client) => Promise<T>): Promise<T> {
  const connection = openable(config);
  try {
    await connection.connect();
    return await work(connection);
  } finally {
    // A server that hangs never closes its side.
    await Promise.race([connection.end(), sleep(END_MS, undefined, { ref: false })]);
  }
}

/** A connection that may be lost between two queries: the next one rejects, the process lives. */
export function openable(config: ClientConfig): Client {
  return new Client(config).on('error', () => {});
}
