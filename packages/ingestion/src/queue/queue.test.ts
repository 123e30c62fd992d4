import { randomUUID } from 'node:crypto';
import { listDeadJobs, listQueueDepths, releaseJobs } from '@pi/db/queries/queue/queue';
import { sql } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import { describe, expect } from 'vitest';
import { test as runTest } from '../../test/run-fixture.ts';
import { executor } from './executor.ts';
import type { Queue, TakenJob } from './queue.ts';

const QUEUE = 'toy';
const run = randomUUID();
const finish = { kind: 'finish', run } as const;
const batch = (number: number) => ({ kind: 'batch', run, batch: number }) as const;

const test = runTest.extend<{ queue: Queue; take: () => Promise<TakenJob> }>({
  queue: async ({ deps }, use) => {
    await deps.queue.open();
    await use(deps.queue);
  },
  take: async ({ queue }, use) =>
    use(async () => {
      const [job] = await queue.take(QUEUE, 1);
      if (!job) throw new Error('nothing to take');
      return job;
    }),
});

describe('the queue’s tables', () => {
  test('are what the installed pg-boss wants', async ({ db, queue }) => {
    await queue.open();
    const boss = new PgBoss({ db: executor(db), schema: 'pgboss', migrate: false, supervise: false, schedule: false });
    await boss.start();
    expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true });
    await boss.stop({ graceful: false, close: false });
  });

  test('of another version are refused in words that help', async ({ db, deps }) => {
    await db.execute(sql`update pgboss.version set version = 42`);
    await expect(deps.queue.open()).rejects.toThrow(/of version 42 and have to be of version 43: npm run db:migrate/);
    await db.execute(sql`drop schema pgboss cascade`);
    await expect(deps.queue.open()).rejects.toThrow(/are missing/);
  });
});

describe('put', () => {
  test('leaves nothing behind when the transaction does not commit', async ({ db, queue }) => {
    const failing = db.transaction(async (tx) => {
      await queue.put(tx, QUEUE, [finish]);
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await queue.take(QUEUE, 9)).toEqual([]);
  });

  test('puts a job in once, however often: while it waits, and while it is being done', async ({ db, queue }) => {
    const put = () => db.transaction((tx) => queue.put(tx, QUEUE, [finish, batch(1), batch(1)]));
    await Promise.all([put(), put()]);
    expect(await queue.take(QUEUE, 9)).toHaveLength(2);
    await put();
    expect(await queue.take(QUEUE, 9)).toEqual([]);
  });

  test('lets a job come again that was done', async ({ db, queue, take }) => {
    for (let times = 0; times < 2; times++) {
      await db.transaction((tx) => queue.put(tx, QUEUE, [finish]));
      await queue.complete(db, await take());
    }
  });
});

describe('take', () => {
  test('gives a job to one of many', async ({ db, queue }) => {
    await db.transaction((tx) =>
      queue.put(
        tx,
        QUEUE,
        Array.from({ length: 20 }, (_, index) => batch(index)),
      ),
    );
    const taken = (await Promise.all(Array.from({ length: 20 }, () => queue.take(QUEUE, 1)))).flat();
    expect(new Set(taken.map((job) => job.id)).size).toBe(taken.length);
    expect(taken.length + (await queue.take(QUEUE, 20)).length).toBe(20);
  });

  test('gives the first batches first', async ({ db, queue }) => {
    await db.transaction((tx) => queue.put(tx, QUEUE, [batch(3), batch(1), batch(2)]));
    const taken = [...(await queue.take(QUEUE, 1)), ...(await queue.take(QUEUE, 1))];
    expect(taken.map((job) => job.data)).toMatchObject([{ batch: 1 }, { batch: 2 }]);
  });
});

describe('complete', () => {
  test('is undone with its transaction', async ({ db, queue, take }) => {
    await db.transaction((tx) => queue.put(tx, QUEUE, [finish]));
    const job = await take();
    const failing = db.transaction(async (tx) => {
      await queue.complete(tx, job);
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await listQueueDepths(db)).toMatchObject([{ marketplace: QUEUE, active: 1 }]);
  });

  test('of an attempt that was given to another changes nothing', async ({ db, queue, take }) => {
    await db.transaction((tx) => queue.put(tx, QUEUE, [finish]));
    const dead = await take();
    await db.execute(sql`update pgboss.job set heartbeat_on = now() - interval '21 seconds'`);
    await queue.supervise();
    await db.execute(sql`update pgboss.job set start_after = now()`);
    const another = await take();
    expect(another.id).toBe(dead.id);
    await queue.complete(db, dead);
    expect(await listQueueDepths(db)).toMatchObject([{ active: 1 }]);
    await queue.complete(db, another);
    expect(await listQueueDepths(db)).toEqual([]);
  });
});

describe('fail', () => {
  async function failUntilDead({
    db,
    queue,
    take,
  }: {
    db: Parameters<typeof executor>[0];
    queue: Queue;
    take: () => Promise<TakenJob>;
  }) {
    const delays: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt++) {
      await queue.fail(await take(), `attempt ${attempt} failed`);
      const {
        rows: [row],
      } = await db.execute<{ seconds: number }>(
        sql`select extract(epoch from start_after - now())::float8 as seconds from pgboss.job where state = 'retry'`,
      );
      if (row) delays.push(row.seconds);
      await db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`);
    }
    return delays;
  }

  test('tries again later and later, then gives the job up with its reason', async ({ db, queue, take }) => {
    await db.transaction((tx) => queue.put(tx, QUEUE, [finish]));
    const delays = await failUntilDead({ db, queue, take });
    expect(delays).toHaveLength(3);
    for (const [index, least] of [1, 2, 4].entries()) expect(delays[index]).toBeGreaterThan(least * 0.9);
    expect(await queue.take(QUEUE, 1)).toEqual([]);
    expect(await listDeadJobs(db)).toMatchObject([
      { marketplace: QUEUE, data: finish, reason: 'attempt 4 failed', attempts: 4 },
    ]);
    expect(await listQueueDepths(db)).toMatchObject([{ marketplace: QUEUE, waiting: 0, dead: 1 }]);
  });
});

describe('releaseJobs', () => {
  test('makes a job that is in hand at every end fail for good with the fifth', async ({ db, queue, take }) => {
    await db.transaction((tx) => queue.put(tx, QUEUE, [finish]));
    let ends = 0;
    while ((await listDeadJobs(db)).length === 0) {
      await take();
      ends += 1;
      await releaseJobs(db);
      await db.execute(sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`);
      await queue.supervise();
      await db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`);
    }
    expect(ends).toBe(5);
  });
});
