import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { jobs } from '@pi/db/queries/queue/job-table';
import { SUSPECT_PRIORITY } from '@pi/db/queries/queue/queue';
import { getRun } from '@pi/db/queries/runs/runs';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { die } from '../../test/die.ts';
import { poisonAdapter } from '../../test/poison-store.ts';
import { test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { startRun } from '../pipeline/start-run.ts';
import { createQueue } from './queue.ts';

const SCRIPT = join(import.meta.dirname, '../../test/poisoned-process.ts');
const DAY = { day: '2026-01-01' };

/** Drains in a process; returns whether it died. */
async function drainInProcess(args: string[]): Promise<boolean> {
  const child = fork(SCRIPT, args, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const [code, signal] = await once(child, 'exit');
  expect([code, signal]).toEqual(signal ? [null, 'SIGKILL'] : [0, null]);
  return signal !== null;
}

/** Whether the job that kills its process is a suspect by now. */
async function isSuspect({ db }: IngestionDeps): Promise<boolean> {
  return (await db.$count(jobs, and(eq(jobs.name, 'poison'), eq(jobs.priority, SUSPECT_PRIORITY)))) > 0;
}

describe('a job that kills its process', () => {
  test('fails for good after its last attempt, by deaths that are its own, and costs no other job an attempt', {
    timeout: 120_000,
  }, async ({ deps: one, toy, databaseUrl, folder }) => {
    const deps = { ...one, queue: createQueue(one.db, ['toy', 'poison'], one.log) };
    // As long as a process may hold both jobs, the fatal page waits until it does.
    let both = Promise.withResolvers<void>();
    toy.onPage = async ({ url }) => {
      if (await isSuspect(deps)) return;
      if (url === '/plugins/bomb') return both.promise;
      both.resolve();
      await new Promise(() => {});
    };
    await deps.queue.open();
    // One attempt after the first, since each is a process.
    await deps.db.execute(sql`update pgboss.queue set retry_limit = 1 where name = 'poison'`);
    const healthy = await startRun(deps, toyAdapter, DAY);
    const poisoned = await startRun(deps, poisonAdapter, DAY);
    let deaths = 0;
    while (await drainInProcess([databaseUrl, toy.url, folder])) {
      deaths += 1;
      await die(deps);
      both = Promise.withResolvers();
    }
    expect(deaths).toBe(3);
    expect(await getRun(deps.db, healthy.run.id)).toMatchObject({ status: 'succeeded', counts: { listings: 3 } });
    expect(await getRun(deps.db, poisoned.run.id)).toMatchObject({ status: 'failed', counts: { failures: 1 } });
    await deps.queue.close();
  });
});
