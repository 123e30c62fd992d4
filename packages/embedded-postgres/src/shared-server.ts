import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { Client } from 'pg';
import { openable } from './connection.ts';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { ServerLostError } from './launch.ts';

export interface SharedServer {
  /** Address of the maintenance database, for the superuser. It stays the same after a restart. */
  adminUrl: string;
  /** True when no other process used the server at the moment of opening. */
  isOnlyUser: boolean;
  /**
   * Only ever rejects, with one sentence: when the server has died and does not answer again within
   * 15 s.
   */
  lost: Promise<never>;
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
/** How long the server may take to answer, on a busy machine too. */
const ANSWER_MS = 10_000;
/** The same on closing, where somebody waits. */
const CLOSING_MS = 2000;
const END_MS = 1000;
const RETRY_MS = 200;
const REOPEN_MS = 15_000;
/** How long closing waits for a restart that is under way; the end of our process ends it too. */
const REOPENED_MS = 3000;

/**
 * Starts the embedded server, or uses the one that runs, and starts it again when it dies. Which
 * processes use it is known by session locks of the server itself: those of a killed process end
 * with its connection, so they are never out of date. The end of that connection also tells that
 * the server has died.
 * @throws Error when `exclusive` and another process runs the command; it names that process
 */
export async function openSharedServer(options: SharedServerOptions): Promise<SharedServer> {
  const server = await startEmbedded(options);
  const opened = await openSession(server, options);
  if (options.exclusive) await refuseSecond(opened.session, options.command, options.dir);
  let { session } = opened;
  let isClosing = false;
  let reopening: Promise<void> | undefined;
  const { promise: lost, reject } = Promise.withResolvers<never>();
  lost.catch(() => {}); // the awaiting code handles it

  const reopen = async () => {
    await server.restart();
    ({ session } = await openSession(server, options));
    if (options.exclusive) await lockCommand(session, options.command);
    watch();
  };
  const watch = () => {
    session.once('end', () => {
      const shouldRetry = ({ error }: { error: Error }) => !isClosing && !(error instanceof ServerLostError);
      const limits = { retries: Number.POSITIVE_INFINITY, factor: 1, minTimeout: RETRY_MS, maxRetryTime: REOPEN_MS };
      if (isClosing) return;
      reopening = pRetry(reopen, { ...limits, shouldRetry });
      reopening.catch(reject);
    });
  };
  watch();

  return {
    adminUrl: server.adminUrl,
    isOnlyUser: opened.isOnlyUser,
    lost,
    async close() {
      isClosing = true;
      process.once('exit', server.kill); // our caller may have no time to wait longer
      if (reopening) await within(REOPENED_MS, reopening);
      // A server that does not answer is of no use to others either.
      const isUsed = (await within(CLOSING_MS, isUsedByOthers(session))) ?? false;
      if (isUsed) process.off('exit', server.kill);
      await within(END_MS, session.end());
      if (isUsed) return;
      await server.stop();
      process.off('exit', server.kill);
    },
  };
}

/** What work results in; undefined where it fails or takes longer. */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> {
  return Promise.race([work.catch(() => undefined), sleep(milliseconds, undefined, { ref: false })]);
}

async function openSession({ adminUrl }: { adminUrl: string }, { command }: SharedServerOptions) {
  const session = openable({
    connectionString: adminUrl,
    application_name: `${command} (process ${process.pid})`,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  try {
    await session.connect();
    const isOnlyUser = await tryLockAlone(session);
    await session.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
    if (isOnlyUser) await session.query('select pg_advisory_unlock($1)', [USERS_LOCK]);
    return { session, isOnlyUser };
  } catch (error) {
    void session.end();
    throw error;
  }
}

async function isUsedByOthers(session: Client): Promise<boolean> {
  await session.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK]);
  return !(await tryLockAlone(session));
}

async function tryLockAlone(session: Client): Promise<boolean> {
  return (await session.query('select pg_try_advisory_lock($1) as locked', [USERS_LOCK])).rows[0]?.locked === true;
}

async function lockCommand(session: Client, command: string): Promise<boolean> {
  const lock = await session.query('select pg_try_advisory_lock(hashtext($1), 0) as locked', [command]);
  return lock.rows[0]?.locked === true;
}

async function refuseSecond(session: Client, command: string, dir: string): Promise<void> {
  if (await lockCommand(session, command)) return;
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
