import type { Db } from '@pi/db';
import { countFailures, listFailures, listSuspicions } from '@pi/db/queries/health/failures';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';
import type { Day, RunCounts, RunStatus } from '@pi/domain';

/** The report of one marketplace's run. */
export interface RunReport {
  runId: string;
  marketplace: string;
  day: Day;
  status: RunStatus;
  message: string;
  /** Why the day is suspect, one sentence for each reason; empty where it is not. */
  suspect: string[];
  counts: RunCounts;
  /** The first 20 failures; `counts.failures` is the number of all. */
  failures: Awaited<ReturnType<typeof listFailures>>;
  /** Units still to do. */
  left: number;
}

export interface DailyReport {
  message: string;
  day: Day;
  runs: RunReport[];
  left: number;
}

const FAILURES_SHOWN = 20;

/**
 * Reports the state of a run.
 * @param message replaces the sentence that describes the state
 */
export async function reportRun(db: Db, run: IngestionRun, message?: string): Promise<RunReport> {
  const { todo: left } = await countUnits(db, run.id);
  const counts = { ...run.counts, failures: await countFailures(db, run.id) };
  const failures = await listFailures(db, run.id, FAILURES_SHOWN);
  const suspect = await listSuspicions(db, run.id);
  const { id: runId, marketplace, day, status } = run;
  const report = { runId, marketplace, day, status, suspect, counts, failures, left };
  return { ...report, message: message ?? sentenceOf(run, report) };
}

function sentenceOf({ status, error }: IngestionRun, { counts, suspect, left }: Omit<RunReport, 'message'>): string {
  if (status === 'running') return `time is up, ${left} units are left`;
  if (error !== null) return error;
  if (suspect.length > 0) return `suspect: ${suspect.join('; ')}`;
  const how = status === 'failed' ? 'nothing was read' : 'complete';
  return counts.failures > 0 ? `${how}, with ${counts.failures} failures` : how;
}

/** Reports the runs of a day, with one message for all. */
export function reportDay(day: Day, runs: RunReport[]): DailyReport {
  const left = runs.reduce((sum, run) => sum + run.left, 0);
  const messages = runs.map((run) => `${run.marketplace}: ${run.message}`).join('; ');
  return { message: messages || 'no marketplace is on', day, runs, left };
}
