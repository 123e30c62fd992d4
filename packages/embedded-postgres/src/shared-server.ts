import postgres from 'postgres';
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
  const session = postgres(server.adminUrl, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice() {},
    connection: { application_name: `${as} (process ${process.pid})` },
  });
  const tryLock = async (lock: number) =>
    (await session`select pg_try_advisory_lock(${lock}) as taken`)[0]?.taken === true;

  const alone = await tryLock(GUESTS);
  await session`select pg_advisory_lock_shared(${GUESTS})`;
  if (alone) await session`select pg_advisory_unlock(${GUESTS})`;
  if (single) await refuseSecond(session, as, options.dir);

  return {
    adminUrl: server.adminUrl,
    alone,
    async leave() {
      await session`select pg_advisory_unlock_shared(${GUESTS})`;
      const last = await tryLock(GUESTS);
      await session.end({ timeout: 5 });
      if (last) await server.stop();
    },
  };
}

async function refuseSecond(session: postgres.Sql, as: string, dir: string): Promise<void> {
  const [row] = await session`select pg_try_advisory_lock(hashtext(${as}), 0) as taken`;
  if (row?.taken) return;
  const [other] = await session`
    select application_name as name from pg_stat_activity
    where application_name like ${`${as} %`} and pid <> pg_backend_pid() limit 1`;
  await session.end({ timeout: 5 });
  throw new Error(
    `${other?.name ?? as} is running on the data folder ${dir}: end it first, or set DATA_DIR to another folder`,
  );
}
