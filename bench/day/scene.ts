import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@pi/db';
import { type EmbeddedServer, embeddedDatabase } from '@pi/db/embedded';
import { migrate } from '@pi/db/migrate';
import { getRun } from '@pi/db/queries/runs';
import { addDays, type Day } from '@pi/domain';
import { startDay } from '@pi/ingestion';
import { sql } from 'drizzle-orm';
import { startChild } from './child.ts';
import { type CollectorSettings, openCollector } from './collector.ts';
import { serverSeconds } from './server-time.ts';
import type { StoresSettings } from './stores.ts';

export const FIRST_DAY: Day = '2026-10-01';
const POLL_MS = 100;

/** What one day took. */
export interface DayCost {
  listings: number;
  /** From the moment it was put into the queue until its run had ended. */
  wall: number;
  /** Processor seconds. */
  workers: number;
  stores: number;
  /** NaN where it cannot be told. */
  database: number;
  /** The most memory that any worker held since it began. */
  peakMB: number;
}

export interface SceneOptions {
  marketplace: string;
  /** Slots of the sample store: nearly as many listings. */
  size: number;
  workers: number;
  /** A database to go on with, in place of an empty one. */
  databaseUrl?: string;
  firstDay?: Day;
}

/** A database, the sample stores and workers, each in a process of its own. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

let scenes = 0;

export async function openScene(server: EmbeddedServer, folder: string, options: SceneOptions) {
  const { marketplace, size, workers: count, firstDay = FIRST_DAY } = options;
  const number = ++scenes;
  const databaseUrl = options.databaseUrl ?? (await embeddedDatabase(server, `scene_${number}`));
  await migrate(databaseUrl);
  const { db, close } = connect(databaseUrl);
  const stores = await startChild<{ url: string }>('stores.ts', {
    sizes: { [marketplace]: size },
    day: firstDay,
  } satisfies StoresSettings);
  const settings: CollectorSettings = {
    databaseUrl,
    storesUrl: stores.ready.url,
    folder: join(folder, `raw-${number}`),
    marketplace,
    day: firstDay,
  };
  const collector = openCollector(db, settings);
  const workers = await Promise.all(Array.from({ length: count }, () => startChild('worker.ts', settings)));
  let next = firstDay;

  const used = async () => {
    const ofWorkers = await Promise.all(workers.map((worker) => worker.usage()));
    return {
      workers: ofWorkers.reduce((sum, { seconds }) => sum + seconds, 0),
      stores: (await stores.usage()).seconds,
      database: (await serverSeconds(db)) ?? Number.NaN,
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

  return {
    marketplace,
    databaseUrl,
    db,
    deps: collector.deps,
    turnDay,
    used,
    /** The workers do the next day. @throws Error when it does not succeed */
    async runDay(): Promise<DayCost> {
      const day = await turnDay();
      const before = await used();
      const start = performance.now();
      const [started] = await startDay(collector.deps, { day, dataOrigin: 'sample' });
      if (!started) throw new Error(`${marketplace} is not turned on`);
      let run = started.run;
      while (run.status === 'running') {
        await sleep(POLL_MS);
        run = await getRun(db, run.id);
      }
      const wall = (performance.now() - start) / 1000;
      if (run.status !== 'succeeded') throw new Error(`the run of ${day} ended ${run.status}: ${run.error}`);
      const after = await used();
      return {
        listings: run.counts.listings,
        wall,
        workers: after.workers - before.workers,
        stores: after.stores - before.stores,
        database: after.database - before.database,
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
