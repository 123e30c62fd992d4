import { sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { records } from '../listings/records.ts';

/** The queue that holds the jobs that were given up. */
export const DEAD_LETTERS = 'dead-letters';

/** Makes the queues that are missing, each with pg-boss's settings of a queue. */
export async function ensureQueues(db: Queryable, names: readonly string[], settings: object): Promise<void> {
  await db.execute(sql`
    select pgboss.create_queue(name, ${JSON.stringify(settings)}::jsonb)
    from json_array_elements_text(${JSON.stringify(names)}::json) as name`);
}

/** What of a marketplace's queue is on. */
export interface QueueDepth {
  marketplace: string;
  /** Jobs that nobody has taken yet, those that are tried again included. */
  waiting: number;
  active: number;
  /** Jobs that were given up and not replayed. */
  dead: number;
  /** When the oldest waiting job was put in; null when none waits. */
  oldest: Date | null;
}

/** The queues that hold anything, by marketplace. */
export async function listQueueDepths(db: Queryable): Promise<QueueDepth[]> {
  const { rows } = await db.execute<Omit<QueueDepth, 'oldest'> & { oldest: string | null }>(sql`
    select case when name = ${DEAD_LETTERS} then coalesce(source_name, name) else name end as marketplace,
      count(*) filter (where name <> ${DEAD_LETTERS} and state < 'active')::int as waiting,
      count(*) filter (where name <> ${DEAD_LETTERS} and state = 'active')::int as active,
      count(*) filter (where name = ${DEAD_LETTERS})::int as dead,
      min(created_on) filter (where name <> ${DEAD_LETTERS} and state < 'active') as oldest
    from pgboss.job where state <= 'active' group by 1 order by 1`);
  return rows.map((row) => ({ ...row, oldest: row.oldest === null ? null : new Date(row.oldest) }));
}

/** A job that was given up. */
export interface DeadJob {
  id: string;
  marketplace: string;
  data: unknown;
  /** In the words of the last attempt. */
  reason: string;
  attempts: number;
  at: Date;
}

/** The jobs that were given up, the newest first; of one marketplace or run, or of all. */
export async function listDeadJobs(db: Queryable, marketplace?: string, runId?: string): Promise<DeadJob[]> {
  const { rows } = await db.execute<Omit<DeadJob, 'at'> & { at: string }>(sql`
    select id, source_name as marketplace, data, coalesce(source_retry_count, 0) + 1 as attempts, created_on as at,
      coalesce(source_output->>'message', source_output->'value'->>'message', 'no reason was kept') as reason
    from pgboss.job
    where name = ${DEAD_LETTERS} and state < 'active' and ${marketplace === undefined ? sql`true` : sql`source_name = ${marketplace}`}
      and ${runId === undefined ? sql`true` : sql`data->>'run' = ${runId}`}
    order by created_on desc, id`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** Whether any job of a run waits or is being done. */
export async function hasJobs(db: Queryable, marketplace: string, runId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from pgboss.job
    where name = ${marketplace} and state <= 'active' and data->>'run' = ${runId} limit 1`);
  return rows.length > 0;
}

/** Takes ids of plugins out of what jobs are told, whatever became of those: they are kept for a while. */
export async function dropIdsFromJobs(
  tx: Tx,
  plugins: readonly { marketplace: string; externalId: string }[],
): Promise<void> {
  await tx.execute(sql`
    with named as (
      select * from ${records(plugins, { marketplace: 'text', externalId: 'text' })}
    ), told as (
      select job.name, job.id, (
        select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements_text(data->'ids') as one
        where ("ofMarketplace", one) not in (select marketplace, "externalId" from named)
      ) as ids
      from pgboss.job cross join lateral (select coalesce(source_name, job.name) as "ofMarketplace") as whose
      where jsonb_typeof(data->'ids') = 'array'
    )
    update pgboss.job set data = jsonb_set(data, '{ids}', told.ids) from told
    where job.name = told.name and job.id = told.id and data->'ids' <> told.ids`);
}

/** Gives back every job that somebody had taken: only for a database that nobody else can be working on. */
export async function releaseJobs(db: Queryable): Promise<void> {
  await db.execute(sql`
    update pgboss.job set state = 'created', started_on = null, heartbeat_on = null where state = 'active'`);
}
