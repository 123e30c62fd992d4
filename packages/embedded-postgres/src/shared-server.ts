import postgres from 'postgres';
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

/** Advisory lock that every process on the server holds shared: who can take it alone is the only one. */
const USERS_LOCK = 727_276;

/**
 * Starts the embedded server, or uses the one that runs. Which processes use it is known by session locks of the server
 * itself: those of a killed process end with its connection, so they are never out of date.
 * @throws Error when `exclusive` and another process runs the command; it names that process
 */
export async function openSharedServer({
  command,
  exclusive = false,
  ...options
}: SharedServerOptions): Promise<SharedServer> {
  const server = await startEmbedded(options);
  const session = postgres(server.adminUrl, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice() {},
    connection: { application_name: `${command} (process ${process.pid})` },
  });
  const tryLock = async (lock: number) =>
    (await session`select pg_try_advisory_lock(${lock}) as taken`)[0]?.taken === true;

  const isOnlyUser = await tryLock(USERS_LOCK);
  await session`select pg_advisory_lock_shared(${USERS_LOCK})`;
  if (isOnlyUser) await session`select pg_advisory_unlock(${USERS_LOCK})`;
  if (exclusive) await refuseSecond(session, command, options.dir);

  return {
    adminUrl: server.adminUrl,
    isOnlyUser,
    async close() {
      await session`select pg_advisory_unlock_shared(${USERS_LOCK})`;
      const isLast = await tryLock(USERS_LOCK);
      await session.end({ timeout: 5 });
      if (isLast) await server.stop();
    },
  };
}

async function refuseSecond(session: postgres.Sql, command: string, dir: string): Promise<void> {
  const [row] = await session`select pg_try_advisory_lock(hashtext(${command}), 0) as taken`;
  if (row?.taken) return;
  const [other] = await session`
    select application_name as name from pg_stat_activity
    where application_name like ${`${command} %`} and pid <> pg_backend_pid() limit 1`;
  await session.end({ timeout: 5 });
  throw new Error(
    `${other?.name ?? command} is running on the data folder ${dir}: end it first, or set DATA_DIR to another folder`,
  );
}
