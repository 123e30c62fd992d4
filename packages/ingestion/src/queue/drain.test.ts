import { ingestionFailures, ingestionRuns, plugins } from '@pi/db';
import { listDeadJobs } from '@pi/db/queries/queue/queue';
import { reopenRun } from '@pi/db/queries/runs/run-life';
import { getRun, lockRun } from '@pi/db/queries/runs/runs';
import { createFetcher } from '@pi/scrapers';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { die } from '../../test/die.ts';
import { poisonAdapter } from '../../test/poison-store.ts';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { startRun } from '../pipeline/start-run.ts';
import { drain } from './drain.ts';
import { createQueue, type TakenJob } from './queue.ts';
import { workJob } from './work-job.ts';

const DAY1 = { day: '2026-01-01' };
const plenty = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, {}]));

async function take({ queue }: IngestionDeps): Promise<TakenJob> {
  const [job] = await queue.take('toy', 1);
  if (!job) throw new Error('nothing to take');
  return job;
}

/** Works on a job whose run is reopened while the job waits for the run's lock. */
async function reopenDuring(deps: IngestionDeps, runId: string, job: TakenJob): Promise<void> {
  let working: Promise<void> | undefined;
  await deps.db.transaction(async (tx) => {
    await lockRun(tx, runId);
    working = workJob(deps, toyAdapter, job);
    await expect.poll(() => countWaiting(deps)).toBe(1);
    await reopenRun(tx, runId);
  });
  await working;
}

/** Counts the sessions that wait for another one's lock. */
async function countWaiting({ db }: IngestionDeps): Promise<number | undefined> {
  const {
    rows: [row],
  } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.n;
}

describe('drain', () => {
  test('counts a batch once when its dead worker comes back', async ({ deps, toy }) => {
    toy.plugins = plenty(150);
    const { run } = await startRun(deps, toyAdapter, DAY1);
    await workJob(deps, toyAdapter, await take(deps));
    const zombie = await take(deps);
    await die(deps);
    await Promise.all([workJob(deps, toyAdapter, zombie), drain(deps)]);
    await workJob(deps, toyAdapter, zombie);
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'succeeded', counts: { units: 150, listings: 150 } });
    expect(await deps.db.$count(plugins)).toBe(150);
  });

  test('does a day once with many workers', async ({ deps, toy }) => {
    toy.plugins = plenty(250);
    const workers = [1, 2, 3].map(() => ({ ...deps, queue: createQueue(deps.db, ['toy'], deps.log) }));
    const { run } = await startRun(deps, toyAdapter, DAY1);
    await Promise.all(workers.map((worker) => drain(worker, { concurrency: 2 })));
    await Promise.all(workers.map((worker) => worker.queue.close()));
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'succeeded', counts: { units: 250, listings: 250 } });
    expect(toy.asked.filter((path) => path.startsWith('/plugins/'))).toHaveLength(250);
  });

  test('reads plugins not seen for a week first, then big ones before small ones, unknown ones among them', async ({
    deps,
    toy,
    clock,
  }) => {
    toy.plugins = { small: { users: 1 }, middle: { users: 50 }, big: { users: 900 }, old: { users: 2 } };
    await runMarketplace(deps, toyAdapter, DAY1);
    await deps.db.execute(sql`update plugins set last_seen_on = '2025-11-01' where external_id = 'old'`);
    clock.now = new Date('2026-01-02T03:00:00Z');
    toy.plugins = { ...toy.plugins, new: {} };
    const slowly = { ...toyAdapter, info: { ...toyAdapter.info, pace: { parallel: 1, perSecond: 0.1 } } };
    toy.asked = [];
    await runMarketplace(deps, slowly, { day: '2026-01-02' });
    const asked = toy.asked.filter((path) => path.startsWith('/plugins/')).map((path) => path.slice(9));
    expect(asked).toEqual(['old', 'big', 'middle', 'new', 'small']);
  });

  test('ends a run whose batch failed for good: its units have failed, and a later call does them', async ({
    deps,
    toy,
  }) => {
    const { run } = await startRun(deps, toyAdapter, DAY1);
    await workJob(deps, toyAdapter, await take(deps));
    for (let attempt = 1; attempt <= 5; attempt++) {
      await take(deps);
      await die(deps);
    }
    expect(await listDeadJobs(deps.db)).toMatchObject([{ marketplace: 'toy', reason: 'job heartbeat timeout' }]);
    await drain(deps);
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'failed', counts: { failures: 3 } });
    const [failure] = await deps.db.select().from(ingestionFailures);
    expect(failure?.message).toBe('failed after 5 attempts: job heartbeat timeout');
    toy.asked = [];
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({
      status: 'succeeded',
      counts: { failures: 0 },
    });
    expect(toy.asked).toHaveLength(3);
  });

  test('fails a run whose jobs are gone before discovery', async ({ deps }) => {
    const { run } = await startRun(deps, toyAdapter, DAY1);
    await deps.db.execute(sql`delete from pgboss.job`);
    await drain(deps);
    expect(await getRun(deps.db, run.id)).toMatchObject({
      status: 'failed',
      error: 'failed after some attempts: its job is missing',
    });
    expect(await runMarketplace(deps, toyAdapter, DAY1)).toMatchObject({ status: 'succeeded' });
  });

  test('loses no job of a run that is reopened while a worker finds nothing to do in it', async ({ deps }) => {
    const { run } = await startRun(deps, toyAdapter, DAY1);
    await workJob(deps, toyAdapter, await take(deps));
    await deps.db.execute(sql`update ingestion_runs set status = 'failed', error = 'refused'`);
    const taken = await take(deps);
    await reopenDuring(deps, run.id, taken);
    await deps.db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`);
    await drain(deps);
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'succeeded', counts: { listings: 3 } });
  });

  test('does not end a reopened run by a job from before', async ({ deps, toy }) => {
    toy.plugins = { a: {}, b: { broken: true } };
    const { run } = await startRun(deps, toyAdapter, DAY1);
    await workJob(deps, toyAdapter, await take(deps));
    await workJob(deps, toyAdapter, await take(deps));
    const zombie = await take(deps);
    await die(deps);
    await workJob(deps, toyAdapter, await take(deps));
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'partial' });
    toy.plugins.b = {};
    await startRun(deps, toyAdapter, DAY1);
    await workJob(deps, toyAdapter, zombie);
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'running' });
    await drain(deps);
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'succeeded', counts: { units: 2, listings: 2 } });
  });

  test('does not end a run that is reopened while it is checked', async ({ deps, toy }) => {
    toy.plugins = { a: {}, b: { broken: true } };
    const { run } = await startRun(deps, toyAdapter, DAY1);
    await workJob(deps, toyAdapter, await take(deps));
    await workJob(deps, toyAdapter, await take(deps));
    const zombie = await take(deps);
    await die(deps);
    await reopenDuring(deps, run.id, zombie);
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'running', finishedAt: null });
  });

  test('works on a suspect job when nothing else is in hand', async ({ deps: one, toy }) => {
    toy.plugins = { a: {}, bomb: {} };
    const adapters = [
      {
        ...toyAdapter,
        discover: async function* () {
          yield 'a';
        },
      },
      poisonAdapter,
    ];
    const names = adapters.map(({ info }) => info.name);
    const queue = createQueue(one.db, names, one.log);
    const fetcher = createFetcher({ enabled: names, contact: 'test', storesUrl: toy.url, wait: async () => {} });
    const deps = { ...one, adapters, queue, fetcher };
    await queue.open();
    for (const adapter of adapters) {
      await startRun(deps, adapter, DAY1);
      for (const job of await queue.take(adapter.info.name, 1)) await workJob(deps, adapter, job);
    }
    await queue.take(poisonAdapter.info.name, 1);
    await die(deps);

    // The ordinary job is in hand until the other store could have taken the suspect one.
    const order: string[] = [];
    const looked = Promise.withResolvers<void>();
    toy.onPage = async ({ url = '' }) => {
      order.push(url);
      if (url !== '/plugins/a') return;
      await looked.promise;
      for (let roundTrips = 0; roundTrips < 5; roundTrips++) await countWaiting(deps);
      order.push('answered');
    };
    const take: typeof queue.take = async (name, most, rank) => {
      const jobs = await queue.take(name, most, rank);
      if (name === poisonAdapter.info.name) looked.resolve();
      return jobs;
    };
    await drain({ ...deps, queue: { ...queue, take } });
    expect(order).toEqual(['/plugins/a', 'answered', '/plugins/bomb']);
    await Promise.all([fetcher.close(), queue.close()]);
  });

  test('survives the loss of its connections', async ({ deps, toy }) => {
    toy.plugins = plenty(250);
    const { run } = await startRun(deps, toyAdapter, DAY1);
    let cut: Promise<unknown> | undefined;
    toy.onPage = () => {
      cut ??= deps.db
        .execute(
          sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
        )
        .catch(() => {});
    };
    await drain(deps, { concurrency: 2 });
    await cut;
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'succeeded', counts: { listings: 250 } });
    expect(await deps.db.$count(ingestionRuns)).toBe(1);
  });
});
