import { type Db, ingestionFailures, ingestionRuns, ingestionUnits } from '@pi/db';
import { listDeadJobs } from '@pi/db/queries/queue/queue';
import { PROBLEM_KINDS } from '@pi/domain';

/** The unit key of failures of a run as a whole. */
const WHOLE_RUN = '(run)';

/** What a run says that had no job left, and none that failed. */
export const LOST_JOB = 'its job is missing';

/** Failed units, runs and jobs without a reason that a person can read, and jobs that were lost. */
export async function findMissingReasons(db: Db): Promise<string[]> {
  const runs = await db.select().from(ingestionRuns);
  const failures = Map.groupBy(await db.select().from(ingestionFailures), ({ runId }) => runId);
  const units = Map.groupBy(await db.select().from(ingestionUnits), ({ runId }) => runId);
  const found: string[] = [];
  for (const { id, marketplace, day, status, error, counts } of runs) {
    const name = `${marketplace} ${day}`;
    const own = failures.get(id) ?? [];
    const keys = new Set(own.map(({ unitKey }) => unitKey));
    for (const unit of units.get(id) ?? [])
      if (unit.status === 'failed' && error === null && !keys.has(unit.key) && !keys.has(WHOLE_RUN))
        found.push(`${name}: unit ${unit.key} failed without a reason`);
    if ((status === 'failed' || status === 'partial') && !error && own.length === 0)
      found.push(`${name}: ${status} without a reason`);
    if ([error, ...own.map(({ message }) => message)].some((reason) => reason?.includes(LOST_JOB)))
      found.push(`${name}: ${LOST_JOB}`);
    if (status !== 'running' && counts.failures !== own.length)
      found.push(`${name}: counts ${counts.failures} failures, and has ${own.length}`);
    for (const { kind, message } of own)
      if (!PROBLEM_KINDS.includes(kind) || message.trim() === '')
        found.push(`${name}: a failure says ${kind}: "${message}"`);
  }
  for (const { marketplace, reason } of await listDeadJobs(db))
    if (reason === '' || reason === 'no reason was stored') found.push(`${marketplace}: a job failed without a reason`);
  return found;
}
