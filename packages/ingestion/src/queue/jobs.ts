import type { Queryable } from '@pi/db';
import { z } from 'zod';

/**
 * The kinds of jobs with their data; `run` is the id of an ingestion run, `limit` that of a trial.
 */
export const JOBS = {
  /** Finds the units of a run and puts them into the queue in batches. */
  discover: z.object({
    run: z.uuid(),
    limit: z.int().positive().optional(),
    /** Ids to read besides those the database knows. */
    ids: z.array(z.string()).optional(),
    /** Whether only these ids are read. */
    idsOnly: z.boolean().optional(),
  }),
  /** Fetches, parses and stores one batch of a run's units. */
  batch: z.object({ run: z.uuid(), limit: z.int().positive().optional(), batch: z.int() }),
  /** Checks a run of which nothing is left to read, derives what follows from it and ends it. */
  finish: z.object({ run: z.uuid() }),
} as const;

export type JobKind = keyof typeof JOBS;
export const JOB_KINDS = Object.keys(JOBS) as JobKind[];

/** A job, as its row holds it. */
export type Job = { [Kind in JobKind]: { kind: Kind } & z.infer<(typeof JOBS)[Kind]> }[JobKind];
export type JobOf<Kind extends JobKind> = Extract<Job, { kind: Kind }>;

/**
 * Completes a job. Every job calls it once, in the transaction that does its work, and after
 * locking its run: whoever starts a run locks in that order too.
 */
export type Done = (db: Queryable) => Promise<void>;

/**
 * Validates the data of a job's row.
 * @throws Error naming the job's kind and the field that is wrong
 */
export function readJob(data: unknown): Job {
  const kind = z.object({ kind: z.enum(JOB_KINDS) }).safeParse(data);
  if (!kind.success) throw new Error(`a job of an unknown kind: ${JSON.stringify(data)?.slice(0, 200)}`);
  const job = JOBS[kind.data.kind].safeParse(data);
  if (!job.success) {
    const [issue] = job.error.issues;
    throw new Error(`a ${kind.data.kind} job cannot be read: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return { ...kind.data, ...job.data } as Job;
}

/** Identifies a job: of equal ones only one is in the queue or being done. */
export function keyOf(job: Job): string {
  return [job.run, job.kind, ...(job.kind === 'batch' ? [job.batch] : [])].join(' ');
}

const FIRST = 1_000_000;

/** The priority of a job: a run's batches go in their order, and its other jobs before them. */
export function priorityOf(job: Job): number {
  return job.kind === 'batch' ? -job.batch : FIRST;
}
