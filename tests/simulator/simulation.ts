import { connect, type Db } from '@pi/db';
import { readTables } from '../chaos/read-tables.ts';
import { controlQueueClock, copyRows } from './database.ts';
import { createDays } from './days.ts';
import { createDirector } from './director.ts';
import { fakeTimers } from './fake-time.ts';
import { openFaultyPool } from './faulty-pool.ts';
import { findLostResponses, listArchivedUnits } from './find-lost-responses.ts';
import { findMissingReasons } from './find-missing-reasons.ts';
import { findViolations } from './find-violations.ts';
import { BAD_DAY, GOOD_DAYS, NEXT_DAY } from './market.ts';
import type { World } from './open-process.ts';
import { drawPlan, type Plan } from './plan.ts';
import { createScheduler } from './scheduler.ts';

const NO_FAULTS: Plan = { seed: 0, processes: 1, faults: [], events: [] };

/** What a seed came to. */
export interface Outcome {
  plan: Plan;
  /** What went wrong, in order. */
  happened: string[];
  /** Which invariants do not hold; empty when all do. */
  violations: string[];
  /** A hash of all operations in their order: a replay has the same. */
  trace: string;
}

export interface Simulation {
  /** How many operations of each kind a day without faults has. */
  operationsOfDay: Record<string, number>;
  simulate(seed: number): Promise<Outcome>;
  close(): Promise<void>;
}

/**
 * Prepares an empty database with the schema: two good days, from which every seed begins, and as a
 * reference the same days as in a seed, without faults.
 */
export async function openSimulation(url: string): Promise<Simulation> {
  const admin = connect(url, { max: 2 });
  const setQueueClock = await controlQueueClock(admin.db);
  const pool = openFaultyPool(url, admin.db);
  const giveTimersBack = fakeTimers();

  const openWorld = (plan: Plan, blobs: ReadonlyMap<string, Uint8Array>) => {
    const clock = { now: new Date(0) };
    const { killConnectionsOf } = pool;
    const control = createDirector(plan, { clock, setQueueClock, killConnectionsOf });
    const scheduler = createScheduler(control.director);
    pool.use(scheduler);
    const world: World = { db: pool.db, blobs: new Map(blobs), clock, day: BAD_DAY, scheduler };
    return { world, control, days: createDays(world, control, setQueueClock) };
  };

  const before = openWorld(NO_FAULTS, new Map());
  for (const day of GOOD_DAYS) await before.days.good(day);
  const { blobs } = before.world;
  const bringBack = await copyRows(admin.db);
  const atFirst = await readTables(admin.db);
  const undisturbed = openWorld(NO_FAULTS, blobs);
  await undisturbed.days.good(BAD_DAY);
  const operationsOfDay = { ...undisturbed.control.count };
  await undisturbed.days.good(NEXT_DAY);
  const reference = {
    atFirst,
    tables: await readTables(admin.db),
    archived: await listArchivedUnits(admin.db, undisturbed.world.blobs),
  };

  return {
    operationsOfDay,
    async simulate(seed) {
      const plan = drawPlan(seed);
      await bringBack();
      const { world, control, days } = openWorld(plan, blobs);
      const violations: string[] = [];
      const check = async (when: string, find: (db: Db) => Promise<string[]>) => {
        violations.push(...(await find(admin.db)).map((one) => `${when}: ${one}`));
      };
      try {
        await days.bad(BAD_DAY, plan.processes);
        await check('after the bad day', findMissingReasons);
        await days.retry();
        await check('after the retry', findMissingReasons);
        await days.good(NEXT_DAY);
        await check('after the next day', findMissingReasons);
        await check('after the next day', (db) => findLostResponses(db, world.blobs, reference.archived));
        await check('after the next day', async (db) =>
          findViolations(await readTables(db), reference, control.misled),
        );
      } catch (error) {
        violations.push(`the simulation ended: ${error}`);
      }
      violations.push(...control.lostJobs);
      return { plan, happened: control.happened, violations, trace: control.trace() };
    },
    async close() {
      giveTimersBack();
      await pool.close();
      await admin.close();
    },
  };
}
