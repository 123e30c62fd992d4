import type { Client } from 'pg';
import { openable } from './connection.ts';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';

export interface SharedServer {
  /** Address of the maintenance database, for the superuser. */
  adminUrl: string;
  /** True when no other process used the server at the moment of opening. */
  isOnlyUser: boolean;
  /** Stops the server unless another process still uses it. */
  close(): Promise<void>;
}

export interface SharedServerOptions extends EmbeddedOptions {
  /** The command of this process, as a person types it, e.g. `npm start`. */
  command: string;
  /** Refuse when another process runs the same command. */
  exclusive?: boolean;
}

/**
 * Advisory lock that every process on the server holds shared: who can take it alone is the only
 * one.
 */
const USERS_LOCK = 727_276;

/**
 * Starts the embedded server, or uses the one that runs. Which processes use it is known by session
 * locks of the server itself: those of a killed process end with its connection, so they are never
 * out of date.
 * @throws Error when `exclusive` and another process runs the command; it names that process
 */
export async function openSharedServer({
  command,
  exclusive = false,
  ...options
}: SharedServerOptions): Promise<SharedServer> {
  const server = await startEmbedded(options);
  const session = openable({
    connectionString: server.adminUrl,
    application_name: `${command} (process ${process.pid})`,
  });
  await session.connect();
  const tryLock = async (lock: number) =>
    (await session.query('select pg_try_advisory_lock($1) as locked', [lock])).rows[0]?.locked === true;

  const isOnlyUser = await tryLock(USERS_LOCK);
  await session.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
  if (isOnlyUser) await session.query('select pg_advisory_unlock($1)', [USERS_LOCK]);
  if (exclusive) await refuseSecond(session, command, options.dir);

  return {
    adminUrl: server.adminUrl,
    isOnlyUser,
    async close() {
      await session.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK]);
      const isLast = await tryLock(USERS_LOCK);
      await session.end();
      if (isLast) await server.stop();
    },
  };
}

async function refuseSecond(session: Client, command: string, dir: string): Promise<void> {
  const lock = await session.query('select pg_try_advisory_lock(hashtext($1), 0) as locked', [command]);
  if (lock.rows[0]?.locked) return;
  const others = await session.query(
    `select application_name as name from pg_stat_activity
     where application_name like $1 and pid <> pg_backend_pid() limit 1`,
    [`${command} %`],
  );
  await session.end();
  throw new Error(
    `${others.rows[0]?.name ?? command} is running on the data folder ${dir}: stop it first, or set DATA_DIR to another folder`,
  );
}
