import { and, asc, desc, eq, lt, lte, ne, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { records } from '../listings/records.ts';
import { jobs } from './job-table.ts';

// pg-boss counts jobs only when it monitors its queues and finds them without their state, all rows
// at once. What is asked here has to be true now and for all queues, so that it is asked of its
// table.

/** The queue that holds the jobs that failed for good. */
export const DEAD_LETTERS = 'dead-letters';

/** The queue of letters to people, beside those of the marketplaces. */
export const LETTER_QUEUE = 'letters';

/** The priority of a job whose process died: it is taken after all others, and alone. */
export const SUSPECT_PRIORITY = -1_000_000_000;

/** The clock of the queue's own statements. */
const QUEUE_NOW = sql`pgboss.job_now()`;
const IS_WAITING = lt(jobs.state, 'active');
const IS_DEAD = eq(jobs.name, DEAD_LETTERS);
const IS_OF_RUN = (runId: string) => sql`${jobs.data}->>'run' = ${runId}`;

/** How many jobs a queue holds. */
export interface QueueDepth {
  /** Whose queue it is; `LETTER_QUEUE` for that of letters. */
  marketplace: string;
  /** Jobs that nobody has taken yet, those that are retried included. */
  waiting: number;
  active: number;
  /** Jobs that failed for good and were not replayed. */
  dead: number;
  /** When the oldest waiting job was added; null when none waits. */
  oldest: Date | null;
}

/** The queues that hold anything, by marketplace. */
export async function listQueueDepths(db: Queryable): Promise<QueueDepth[]> {
  const marketplace = sql<string>`case when ${IS_DEAD} then coalesce(${jobs.sourceName}, ${jobs.name}) else ${jobs.name} end`;
  const waiting = and(ne(jobs.name, DEAD_LETTERS), IS_WAITING);
  const active = and(ne(jobs.name, DEAD_LETTERS), eq(jobs.state, 'active'));
  return db
    .select({
      marketplace: marketplace.as('marketplace'),
      waiting: sql<number>`count(*) filter (where ${waiting})::int`,
      active: sql<number>`count(*) filter (where ${active})::int`,
      dead: sql<number>`count(*) filter (where ${IS_DEAD})::int`,
      oldest: sql<Date | null>`min(${jobs.createdOn}) filter (where ${waiting})`.mapWith(jobs.createdOn),
    })
    .from(jobs)
    .where(lte(jobs.state, 'active'))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
}

/** A job that failed for good. */
export interface DeadJob {
  id: string;
  /** Whose queue it was in; `LETTER_QUEUE` for that of letters. */
  marketplace: string;
  data: unknown;
  /** In the words of the last attempt. */
  reason: string;
  attempts: number;
  at: Date;
}

/** The jobs that failed for good, the newest first; of one marketplace or run, or of all. */
export async function listDeadJobs(db: Queryable, marketplace?: string, runId?: string): Promise<DeadJob[]> {
  const { id, sourceName, data, sourceRetryCount, sourceOutput, createdOn } = jobs;
  const message = sql`coalesce(${sourceOutput}->>'message', ${sourceOutput}->'value'->>'message')`;
  const rows = await db
    .select({
      id,
      marketplace: sourceName,
      data,
      reason: sql<string>`coalesce(${message}, 'no reason was stored')`,
      attempts: sql<number>`coalesce(${sourceRetryCount}, 0) + 1`,
      at: createdOn,
    })
    .from(jobs)
    .where(
      and(
        IS_DEAD,
        IS_WAITING,
        marketplace === undefined ? undefined : eq(sourceName, marketplace),
        runId === undefined ? undefined : IS_OF_RUN(runId),
      ),
    )
    .orderBy(desc(createdOn), asc(id));
  return rows.map((row) => ({ ...row, marketplace: row.marketplace ?? DEAD_LETTERS }));
}

/** Whether any job of a run waits or is active. */
export async function hasJobs(db: Queryable, marketplace: string, runId: string): Promise<boolean> {
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.name, marketplace), lte(jobs.state, 'active'), IS_OF_RUN(runId)))
    .limit(1);
  return rows.length > 0;
}

/** Whether any job of a queue is active. */
export async function hasActiveJobs(db: Queryable, queue: string): Promise<boolean> {
  const active = and(eq(jobs.name, queue), eq(jobs.state, 'active'));
  return (await db.select({ id: jobs.id }).from(jobs).where(active).limit(1)).length > 0;
}

/**
 * Makes the active jobs of a process that has died suspects: nobody knows which of them ended it.
 * The attempt does not count. Must run before the queue gives such jobs back, and so looks a second
 * ahead. A suspect stays one, and its later attempts count.
 */
export async function markSuspects(db: Queryable): Promise<void> {
  const { state, priority, retryLimit, heartbeatOn, heartbeatSeconds } = jobs;
  const deadline = sql`${heartbeatOn} + (${heartbeatSeconds} - 1) * interval '1 second'`;
  await db
    .update(jobs)
    .set({ priority: SUSPECT_PRIORITY, retryLimit: sql`${retryLimit} + 1` })
    .where(and(eq(state, 'active'), ne(priority, SUSPECT_PRIORITY), lt(deadline, QUEUE_NOW)));
}

/** Whether a suspect job of a marketplace waits and may be taken now. */
export async function hasSuspects(db: Queryable, marketplace: string): Promise<boolean> {
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(eq(jobs.name, marketplace), IS_WAITING, eq(jobs.priority, SUSPECT_PRIORITY), lte(jobs.startAfter, QUEUE_NOW)),
    )
    .limit(1);
  return rows.length > 0;
}

/**
 * Removes ids of plugins from the data of jobs, in whatever state: pg-boss keeps ended ones for a
 * while.
 */
export async function dropIdsFromJobs(
  tx: Tx,
  plugins: readonly { marketplace: string; externalId: string }[],
): Promise<void> {
  const { data, name, sourceName } = jobs;
  const named = records(plugins, { marketplace: 'text', externalId: 'text' });
  const isNamed = sql`(coalesce(${sourceName}, ${name}), one) in (select "row"."marketplace", "row"."externalId" from ${named})`;
  const ids = sql`case jsonb_typeof(${data}->'ids') when 'array' then ${data}->'ids' else '[]' end`;
  const left = sql`(select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements_text(${ids}) one where not ${isNamed})`;
  await tx
    .update(jobs)
    .set({ data: sql`jsonb_set(${data}, '{ids}', ${left})` })
    .where(sql`exists (select from jsonb_array_elements_text(${ids}) one where ${isNamed})`);
}

/**
 * Gives back every job that is active, as a suspect: only for a database that nobody else can be
 * working on. Where a suspect was active, the attempt counts: the queue's next supervision lets it
 * be retried, or fails it for good.
 */
export async function releaseJobs(db: Queryable): Promise<void> {
  const { state, priority } = jobs;
  const held = { state: 'created', priority: SUSPECT_PRIORITY, startedOn: null, heartbeatOn: null };
  await db
    .update(jobs)
    .set({ heartbeatOn: new Date(0) })
    .where(and(eq(state, 'active'), eq(priority, SUSPECT_PRIORITY)));
  await db
    .update(jobs)
    .set(held)
    .where(and(eq(state, 'active'), ne(priority, SUSPECT_PRIORITY)));
}
