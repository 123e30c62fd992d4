import type { Client } from 'pg';
import { openable } from './connection.ts';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';

export interface SharedServer {
  /** Address of the maintenance database, for the superuser. */
  adminUrl: string;
  /** True when no other process worked on the server at the moment of joining. */
  alone: boolean;
  /** Ends the server unless another process still works on it. */
  leave(): Promise<void>;
}

export interface JoinOptions extends EmbeddedOptions {
  /** What this process is, in words a person knows, e.g. `npm start`. */
  as: string;
  /** Refuse to join when another process of the same kind is there. */
  single?: boolean;
}

// Every process on the server holds this lock shared; whoever can take it alone is alone.
const GUESTS = 727_276;

/**
 * Starts the embedded server or joins the one that runs. Who is there is kept in session locks of the server itself:
 * those of a killed process end with its connection, so nothing stale is ever left.
 * @throws Error when `single` and another process of this kind is there, naming it
 */
export async function joinEmbedded({ as, single = false, ...options }: JoinOptions): Promise<SharedServer> {
  const server = await startEmbedded(options);
  const session = openable({
    connectionString: server.adminUrl,
    application_name: `${as} (process ${process.pid})`,
  });
  await session.connect();
  const tryLock = async (lock: number) =>
    (await session.query('select pg_try_advisory_lock($1) as locked', [lock])).rows[0]?.locked === true;

  const alone = await tryLock(GUESTS);
  await session.query('select pg_advisory_lock_shared($1)', [GUESTS]);
  if (alone) await session.query('select pg_advisory_unlock($1)', [GUESTS]);
  if (single) await refuseSecond(session, as, options.dir);

  return {
    adminUrl: server.adminUrl,
    alone,
    async leave() {
      await session.query('select pg_advisory_unlock_shared($1)', [GUESTS]);
      const last = await tryLock(GUESTS);
      await session.end();
      if (last) await server.stop();
    },
  };
}

async function refuseSecond(session: Client, as: string, dir: string): Promise<void> {
  const lock = await session.query('select pg_try_advisory_lock(hashtext($1), 0) as locked', [as]);
  if (lock.rows[0]?.locked) return;
  const others = await session.query(
    `select application_name as name from pg_stat_activity
     where application_name like $1 and pid <> pg_backend_pid() limit 1`,
    [`${as} %`],
  );
  await session.end();
  throw new Error(
    `${others.rows[0]?.name ?? as} is running on the data folder ${dir}: end it first, or set DATA_DIR to another folder`,
  );
}
