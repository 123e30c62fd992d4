import { z } from 'zod';

/** The kinds of jobs and what each is told; `run` is the id of its ingestion run, `limit` a trial's. */
export const JOBS = {
  /** Finds out what there is to do and puts it into the queue in batches. */
  discover: z.object({
    run: z.uuid(),
    limit: z.int().positive().optional(),
    /** Ids to look for besides those the database knows. */
    ids: z.array(z.string()).optional(),
    /** Whether these ids alone are wanted. */
    idsOnly: z.boolean().optional(),
  }),
  /** Reads and stores one batch of a run's units. */
  batch: z.object({ run: z.uuid(), limit: z.int().positive().optional(), batch: z.int() }),
  /** Judges a run of which nothing is left to read, derives what follows from it and ends it. */
  finish: z.object({ run: z.uuid() }),
} as const;

export type JobKind = keyof typeof JOBS;
export const JOB_KINDS = Object.keys(JOBS) as JobKind[];

/** A job, as its row keeps it. */
export type Job = { [Kind in JobKind]: { kind: Kind } & z.infer<(typeof JOBS)[Kind]> }[JobKind];
export type JobOf<Kind extends JobKind> = Extract<Job, { kind: Kind }>;

/**
 * Reads what a job's row holds.
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

/** What a job is: of the jobs that are the same only one is in the queue or being done. */
export function keyOf(job: Job): string {
  return [job.run, job.kind, ...(job.kind === 'batch' ? [job.batch] : [])].join(' ');
}

const FIRST = 1_000_000;

/** A run's other jobs do not wait behind its batches, and those go in their order. */
export function priorityOf(job: Job): number {
  return job.kind === 'batch' ? -job.batch : FIRST;
}
