import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import type { Db } from '../../client.ts';
import { jobs } from './job-table.ts';
import {
  DEAD_LETTERS,
  dropIdsFromJobs,
  hasJobs,
  hasSuspects,
  listDeadJobs,
  listQueueDepths,
  markSuspects,
  releaseJobs,
  SUSPECT_PRIORITY,
} from './queue.ts';

const RUN = '00000000-0000-4000-8000-000000000001';

/** Jobs in pg-boss's own table: one waits, one is active, one is complete, one failed for good. */
async function fill(db: Db) {
  for (const name of ['toy', DEAD_LETTERS])
    await db.execute(sql`select pgboss.create_queue(${name}, '{"policy": "standard"}')`);
  await db.execute(sql`
    insert into pgboss.job (name, state, data, created_on, source_name, source_retry_count, source_output)
    values ('toy', 'created', ${`{"run": "${RUN}", "ids": ["a", "b"]}`}, '2026-01-01T01:00:00Z', null, null, null),
      ('toy', 'active', '{"ids": "no list"}', '2026-01-01T00:00:00Z', null, null, null),
      ('toy', 'completed', '{"run": "another", "ids": ["b"]}', '2026-01-01T00:00:00Z', null, null, null),
      (${DEAD_LETTERS}, 'created', '{"run": "another"}', '2026-01-01T02:00:00Z', 'toy', 3, '{"message": "refused"}')`);
}

describe('the queue’s tables', () => {
  test('are counted by marketplace, dead letters with their marketplace', async ({ db }) => {
    expect(await listQueueDepths(db)).toEqual([]);
    await fill(db);
    expect(await listQueueDepths(db)).toEqual([
      { marketplace: 'toy', waiting: 1, active: 1, dead: 1, oldest: new Date('2026-01-01T01:00:00Z') },
    ]);
  });

  test('name dead letters with attempts and reason, by marketplace and run', async ({ db }) => {
    await fill(db);
    const dead = { marketplace: 'toy', reason: 'refused', attempts: 4, at: new Date('2026-01-01T02:00:00Z') };
    expect(await listDeadJobs(db)).toMatchObject([dead]);
    expect(await listDeadJobs(db, 'toy', 'another')).toMatchObject([dead]);
    expect(await listDeadJobs(db, 'toy', RUN)).toEqual([]);
    expect(await listDeadJobs(db, 'other')).toEqual([]);
  });

  test('say whether a run has jobs that are not done', async ({ db }) => {
    await fill(db);
    expect(await hasJobs(db, 'toy', RUN)).toBe(true);
    expect(await hasJobs(db, 'toy', 'another')).toBe(false);
    expect(await hasJobs(db, 'other', RUN)).toBe(false);
  });

  test('lose the ids of deleted plugins, those of other marketplaces stay', async ({ db }) => {
    await fill(db);
    const idsOf = async () => {
      const rows = await db.select({ data: jobs.data }).from(jobs).where(eq(jobs.name, 'toy')).orderBy(jobs.state);
      return rows.map(({ data }) => (data as { ids: unknown }).ids);
    };
    await db.transaction((tx) => dropIdsFromJobs(tx, [{ marketplace: 'other', externalId: 'b' }]));
    expect(await idsOf()).toEqual([['a', 'b'], 'no list', ['b']]);
    await db.transaction((tx) => dropIdsFromJobs(tx, [{ marketplace: 'toy', externalId: 'b' }]));
    expect(await idsOf()).toEqual([['a'], 'no list', []]);
  });

  test('make the jobs of a dead process suspects once, with an attempt more', async ({ db }) => {
    await fill(db);
    const find = () =>
      db.select({ priority: jobs.priority, limit: jobs.retryLimit }).from(jobs).where(eq(jobs.state, 'active'));
    const [before] = await find();
    const beat = (seconds: number) =>
      db.execute(sql`
        update pgboss.job set heartbeat_seconds = 10, heartbeat_on = now() - ${seconds} * interval '1 second'
        where state = 'active'`);
    await beat(8);
    await markSuspects(db);
    expect(await find()).toEqual([before]);
    await beat(11);
    await markSuspects(db);
    await markSuspects(db);
    expect(await find()).toEqual([{ priority: SUSPECT_PRIORITY, limit: Number(before?.limit) + 1 }]);
  });

  test('say whether a suspect job may be taken now', async ({ db }) => {
    await fill(db);
    expect(await hasSuspects(db, 'toy')).toBe(false);
    await db.update(jobs).set({ priority: SUSPECT_PRIORITY });
    expect(await hasSuspects(db, 'toy')).toBe(true);
    expect(await hasSuspects(db, 'other')).toBe(false);
    await db.update(jobs).set({ startAfter: sql`now() + interval '1 minute'` });
    expect(await hasSuspects(db, 'toy')).toBe(false);
  });

  test('give active jobs back as suspects, and leave those that were to the supervision', async ({ db }) => {
    await fill(db);
    await releaseJobs(db);
    expect(await listQueueDepths(db)).toMatchObject([{ waiting: 2, active: 0 }]);
    expect(await hasSuspects(db, 'toy')).toBe(true);
    await db.update(jobs).set({ state: 'active' }).where(eq(jobs.priority, SUSPECT_PRIORITY));
    await releaseJobs(db);
    expect(await db.select({ heartbeatOn: jobs.heartbeatOn }).from(jobs).where(eq(jobs.state, 'active'))).toEqual([
      { heartbeatOn: new Date(0) },
    ]);
  });
});
