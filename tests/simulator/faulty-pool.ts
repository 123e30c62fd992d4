import { connect, type Db } from '@pi/db';
import { sql } from 'drizzle-orm';
import { realTimeout } from './fake-time.ts';
import { currentProcess, type Scheduler, type SimulatedProcess } from './scheduler.ts';

/** Errors of the server that end a statement, by their names in a plan. */
export const SERVER_ERRORS: Record<string, { code: string; message: string }> = {
  'the disk is full': { code: '53100', message: 'could not extend file "base/5/1249": No space left on device' },
  deadlock: { code: '40P01', message: 'deadlock detected' },
  'serialization failure': { code: '40001', message: 'could not serialize access due to concurrent update' },
  canceled: { code: '57014', message: 'canceling statement due to user request' },
  'out of memory': { code: '53200', message: 'out of memory' },
};
/** What happens to a statement. */
export const STATEMENT_FAULTS = ['connection killed before', 'connection killed after', ...Object.keys(SERVER_ERRORS)];
export const CONNECTION_FAULTS = ['refused'];

/** How long a statement takes before it is asked what it waits for. */
const PATIENCE_MS = 15;
const CONNECTIONS = 24;

type Query = (...args: unknown[]) => Promise<unknown>;

/** What is used of the driver's connections. */
interface PoolClient {
  processID: number;
  /** False once the connection is lost. */
  _queryable: boolean;
  query: Query;
  once(event: 'end', listener: () => void): void;
  release(error?: unknown): void;
}

/**
 * A pool whose connections and statements go through a scheduler, which is exchanged for every
 * seed.
 */
export interface FaultyPool {
  db: Db;
  use(scheduler: Scheduler): void;
  /** Ends the connections that a dead process has in use. */
  killConnectionsOf(process: SimulatedProcess): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the pool.
 * @param admin connections of its own, to look at the others and to end them
 */
export function openFaultyPool(url: string, admin: Db): FaultyPool {
  const { db, close } = connect(url, { max: CONNECTIONS });
  const pool = db.$client;
  const plainConnect = pool.connect.bind(pool) as unknown as () => Promise<PoolClient>;
  const inUse = new Map<PoolClient, SimulatedProcess | undefined>();
  const watched = new WeakSet<PoolClient>();
  let scheduler: Scheduler;

  const checkOut = async (): Promise<PoolClient> => {
    const process = currentProcess.getStore();
    let opened: PoolClient | undefined;
    const work = async (fault: string | undefined) => {
      if (fault) throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
      opened = await plainConnect();
      return opened;
    };
    const client = await scheduler.perform('connection', 'connection', work).catch((error) => {
      opened?.release();
      throw error;
    });
    inUse.set(client, process);
    const release = client.release;
    client.release = (error) => {
      inUse.delete(client);
      release(error);
    };
    if (!watched.has(client)) watch(client);
    return client;
  };

  function watch(client: PoolClient): void {
    watched.add(client);
    const plainQuery = client.query.bind(client);
    client.query = (...args) => {
      const what = textOf(args[0]);
      const work = async (fault: string | undefined) => {
        if (fault === undefined) return plainQuery(...args);
        const error = SERVER_ERRORS[fault];
        if (error) return plainQuery(raising(error));
        if (fault === 'connection killed after') await plainQuery(...args).catch(() => {});
        await kill(client);
        if (fault === 'connection killed before') return plainQuery(...args);
        throw new Error('Connection terminated unexpectedly');
      };
      return scheduler.perform('statement', what, work, (isDone) => untilBlocked(client, isDone));
    };
  }

  pool.connect = checkOut as unknown as typeof pool.connect;
  // As the pool's own does: an error closes the connection.
  pool.query = (async (...args: unknown[]) => {
    const client = await checkOut();
    try {
      const result = await client.query(...args);
      client.release();
      return result;
    } catch (error) {
      client.release(error);
      throw error;
    }
  }) as unknown as typeof pool.query;

  async function kill(client: PoolClient): Promise<void> {
    const pid = client.processID;
    const ended = client._queryable ? new Promise<void>((resolve) => client.once('end', resolve)) : undefined;
    await admin.execute(sql`select pg_terminate_backend(${pid})`);
    await ended;
    // Its locks are free when it is gone.
    while ((await admin.execute(sql`select from pg_stat_activity where pid = ${pid}`)).rowCount) {}
  }

  async function untilBlocked(client: PoolClient, isDone: () => boolean): Promise<void> {
    await new Promise((resolve) => realTimeout(resolve, PATIENCE_MS));
    while (!isDone()) {
      const blocking = sql<number>`cardinality(pg_blocking_pids(${client.processID}))`;
      const { rows } = await admin.execute<{ blocking: number }>(sql`select ${blocking} as blocking`);
      if (rows[0]?.blocking) return;
    }
  }

  return {
    db,
    use(next) {
      scheduler = next;
    },
    async killConnectionsOf(process) {
      for (const [client, owner] of inUse) if (owner === process) await kill(client);
    },
    close,
  };
}

function raising({ code, message }: { code: string; message: string }): string {
  return `do $$ begin raise exception using errcode = '${code}', message = '${message}'; end $$`;
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : (query as { text: string }).text;
}
