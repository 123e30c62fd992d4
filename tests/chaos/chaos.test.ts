import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, ingestionRuns, plugins } from '@pi/db';
import { releaseJobs } from '@pi/db/queries/queue/queue';
import { addDays, type Day } from '@pi/domain';
import { randomFrom } from '@pi/domain/testing/random-from';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { STORES, startStores } from '@pi/stores';
import { expect, onTestFinished, test } from 'vitest';
import { startKillableServer } from './killable-server.ts';
import { type CollectionDay, openCollector } from './open-collector.ts';
import { differences, readTables } from './read-tables.ts';

const KILLS = Number(process.env.CHAOS_KILLS ?? 30);
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const KILLS_PER_STAGE = 8;
const LONGEST_PAUSE_MS = 700;
const WORKERS = 2;
/**
 * Small pages in few batches, large pages in many. They are collected one after the other, since a
 * company is named as in its first marketplace.
 */
const SIZES = { firefox: 1900, shopify: 300 };
const FIRST_DAY = '2026-11-16';
const names = Object.keys(SIZES);

interface Stage {
  day: Day;
  name: string;
}

test(`a collection killed ${KILLS} times, with seed ${SEED}, stores the same as an undisturbed one`, {
  timeout: 180_000 + KILLS * 15_000,
}, async () => {
  const random = randomFrom(SEED);
  const folder = throwAwayFolder();
  const server = await startKillableServer(join(folder, 'pg'));
  const stores = await startStores({ sizes: SIZES, seed: 7 });
  onTestFinished(async () => {
    await stores.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const collectionDay = ({ day, name }: Stage, raw: string): CollectionDay => {
    stores.setDay(day);
    const known = STORES.filter((store) => store.knownIdsOnly && store.name === name);
    const ids = known.map(() => [name, [...stores.catalogue.expectedOn(name, day).counts.keys()]]);
    return { storesUrl: stores.url, folder: join(folder, raw), day, names: [name], ids: Object.fromEntries(ids) };
  };

  const stages: Stage[] = [];
  const killed = { worker: 0, cron: 0, database: 0 };
  const total = () => killed.worker + killed.cron + killed.database;
  const chaosUrl = await server.database('chaos');
  for (let day: Day = FIRST_DAY; total() < KILLS; day = addDays(day, 1)) {
    for (const name of names) {
      stages.push({ day, name });
      await disturb(chaosUrl, collectionDay({ day, name }, 'chaos'), Math.min(KILLS, total() + KILLS_PER_STAGE));
    }
  }
  const calmUrl = await server.database('calm');
  for (const stage of stages) await finish(calmUrl, collectionDay(stage, 'calm'));

  const [chaos, calm] = [connect(chaosUrl), connect(calmUrl)];
  console.warn(
    `seed ${SEED}: ${JSON.stringify(killed)} killed in ${stages.length} stages, ${await chaos.db.$count(plugins)} plugins`,
  );
  expect(await chaos.db.$count(plugins)).toBeGreaterThanOrEqual(2000);
  const [disturbed, undisturbed] = [await readTables(chaos.db), await readTables(calm.db)];
  await Promise.all([chaos.close(), calm.close()]);
  expect(Object.keys(disturbed)).toEqual(Object.keys(undisturbed));
  for (const [table, rows] of Object.entries(undisturbed))
    expect.soft(differences(disturbed[table] ?? [], rows), table).toEqual([]);

  /**
   * Starts workers and a cron call on a day, and kills one of them or the database at random
   * moments, up to `until` kills in all or until the day is done. Then finishes the day.
   */
  async function disturb(url: string, day: CollectionDay, until: number): Promise<void> {
    const start = (role: 'worker' | 'cron') => startCollector(url, day, role);
    const workers = Array.from({ length: WORKERS }, () => start('worker'));
    let cron = start('cron');
    while (total() < until) {
      await Promise.race([sleep(random() * LONGEST_PAUSE_MS), cron.ended]);
      if (cron.code() === 0) break;
      const chance = random();
      if (chance < 0.2) {
        await server.kill();
        killed.database++;
      } else if (chance < 0.5 || cron.code() !== null) {
        await cron.kill();
        cron = start('cron');
        killed.cron++;
      } else {
        const index = Math.floor(random() * WORKERS);
        expect(workers[index]?.code(), 'a worker ended without a kill').toBeNull();
        await workers[index]?.kill();
        workers[index] = start('worker');
        killed.worker++;
      }
    }
    await Promise.all([...workers, cron].map((process) => process.kill()));
    await finish(url, day);
  }
});

/** Finishes a day like the next start alone on the database: releases all jobs and goes on. */
async function finish(url: string, day: CollectionDay): Promise<void> {
  const { db, close } = connect(url);
  const collector = openCollector(db, day);
  await releaseJobs(db);
  for (let calls = 1; calls <= 3; calls++) {
    const { runs } = await collector.runDay();
    const lost = runs
      .flatMap(({ failures }) => failures)
      .filter(({ message }) => message.includes('its job is missing'));
    expect(lost).toEqual([]);
    if (runs.every((run) => run.status === 'succeeded')) break;
    expect(
      calls,
      JSON.stringify(runs.map((run) => [run.marketplace, run.status, run.failures[0]?.message])),
    ).toBeLessThan(3);
  }
  expect(await db.$count(ingestionRuns)).toBeGreaterThan(0);
  await collector.close();
  await close();
}

function startCollector(url: string, day: CollectionDay, role: 'worker' | 'cron') {
  const script = join(import.meta.dirname, 'collector.ts');
  const args = [url, day.storesUrl, day.folder, day.day, day.names.join(), JSON.stringify(day.ids), role];
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Starting processes is most of the cost of a kill.
    env: { ...process.env, NODE_COMPILE_CACHE: join(day.folder, '..', 'compiled') },
  });
  const ended = once(child, 'exit');
  return {
    ended,
    /** The exit code; null while it runs. */
    code: () => child.exitCode,
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}
