import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { getRun } from '@pi/db/queries/runs/runs';
import { addDays, type Day } from '@pi/domain';
import { type EmbeddedServer, embeddedDatabase } from '@pi/embedded-postgres';
import { runDaily, startDay } from '@pi/ingestion';
import { sql } from 'drizzle-orm';
import { ownUsage, startChild } from './child.ts';
import { type CollectorSettings, openCollector } from './collector.ts';
import { serverSeconds } from './server-time.ts';
import type { StoresSettings } from './stores.ts';
import { storingLog } from './storing-log.ts';

export const FIRST_DAY: Day = '2026-10-01';
const POLL_MS = 100;

/** What one day took. */
export interface DayCost {
  listings: number;
  /** Seconds from the moment a worker took its first job until its run had ended. */
  wall: number;
  /** Processor seconds. */
  workers: number;
  stores: number;
  /** NaN where it cannot be told. */
  database: number;
  /**
   * Seconds in which a batch was stored, by the workers' log; they store one at a time. 0 without
   * workers.
   */
  storing: number;
  /** The most memory that any worker held since it began. */
  peakMB: number;
}

export interface SceneOptions {
  marketplace: string;
  /** Slots of the sample store: nearly as many listings. */
  size: number;
  /** Processes that do what `npm run pi -- worker` does; without any this process works itself. */
  workers: number;
}

/** A database, the sample stores and workers, each in a process of its own. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

let scenes = 0;

export async function openScene(server: EmbeddedServer, folder: string, options: SceneOptions) {
  const { marketplace, size, workers: count } = options;
  const number = ++scenes;
  const databaseUrl = await embeddedDatabase(server, `scene_${number}`);
  await migrate(databaseUrl);
  const { db, close } = connect(databaseUrl);
  const stores = await startChild<{ url: string }>('stores.ts', {
    sizes: { [marketplace]: size },
    day: FIRST_DAY,
  } satisfies StoresSettings);
  const settings: CollectorSettings = {
    databaseUrl,
    storesUrl: stores.ready.url,
    folder: join(folder, `raw-${number}`),
    marketplace,
    day: FIRST_DAY,
    logLevel: 'silent',
  };
  const collector = openCollector(db, settings);
  const log = storingLog();
  const workers = await Promise.all(
    Array.from({ length: count }, () => startChild('worker.ts', { ...settings, logLevel: 'info' }, log.onLog)),
  );
  let next = FIRST_DAY;

  const used = async () => {
    const ofWorkers = count === 0 ? [ownUsage()] : await Promise.all(workers.map((worker) => worker.usage()));
    return {
      workers: ofWorkers.reduce((sum, { seconds }) => sum + seconds, 0),
      stores: (await stores.usage()).seconds,
      database: (await serverSeconds(db)) ?? Number.NaN,
      storing: log.seconds(),
      peakMB: Math.max(...ofWorkers.map(({ peakMB }) => peakMB)),
    };
  };

  /** The next day that nobody collected yet, set in all processes. */
  const turnDay = async () => {
    const day = next;
    next = addDays(next, 1);
    for (const one of [stores, ...workers]) await one.setDay(day);
    collector.setDay(day);
    return day;
  };

  const runHere = async (day: Day) => {
    const { runs } = await runDaily(collector.deps, { day, dataOrigin: 'sample' });
    return getRun(db, runs[0]?.runId ?? '');
  };

  const runByWorkers = async (day: Day) => {
    const [started] = await startDay(collector.deps, { day, dataOrigin: 'sample' });
    if (!started) throw new Error(`${marketplace} is not turned on`);
    let { run } = started;
    while (run.status === 'running') {
      await sleep(POLL_MS);
      run = await getRun(db, run.id);
    }
    return run;
  };

  return {
    db,
    deps: collector.deps,
    turnDay,
    used,
    /** The next day, done. @throws Error when it does not succeed */
    async runDay(): Promise<DayCost> {
      const day = await turnDay();
      const before = await used();
      const run = count === 0 ? await runHere(day) : await runByWorkers(day);
      if (run.status !== 'succeeded') throw new Error(`the run of ${day} ended ${run.status}: ${run.error}`);
      const after = await used();
      return {
        listings: run.counts.listings,
        wall: await wallOf(db, run.id),
        workers: after.workers - before.workers,
        stores: after.stores - before.stores,
        database: after.database - before.database,
        storing: after.storing - before.storing,
        peakMB: after.peakMB,
      };
    },
    /** What autovacuum does in time. */
    tidy: () => db.execute(sql`vacuum analyze`),
    async close() {
      await Promise.all(workers.map((worker) => worker.end()));
      await collector.close();
      await stores.end();
      await close();
    },
  };
}

// Idle workers look for work every few seconds: that is not the day's.
async function wallOf(db: Db, runId: string): Promise<number> {
  const {
    rows: [row],
  } = await db.execute<{ seconds: number }>(sql`
    select extract(epoch from finished_at - (select min(started_on) from pgboss.job where data->>'run' = run.id::text))::float8 as seconds
    from ingestion_runs run where id = ${runId}`);
  return row?.seconds ?? Number.NaN;
}
