import type { Db } from '@pi/db';
import { countFailures, listFailures, listSuspicions } from '@pi/db/queries/health/failures';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';
import type { Day, RunCounts, RunStatus } from '@pi/domain';

/** What a caller is told of one marketplace's run. */
export interface RunReport {
  runId: string;
  marketplace: string;
  day: Day;
  status: RunStatus;
  message: string;
  /** Why the day is suspect, a sentence each; empty where it is not. */
  suspect: string[];
  counts: RunCounts;
  /** The first failures; `counts.failures` says how many there are. */
  failures: Awaited<ReturnType<typeof listFailures>>;
  /** Units of work still to do. */
  left: number;
}

export interface DailyReport {
  message: string;
  day: Day;
  runs: RunReport[];
  left: number;
}

const FAILURES_SHOWN = 20;

/** The state of a run as its rows tell it; `message` in place of their own sentence. */
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
  if (status === 'running') return `time is up, ${left} units of work are left`;
  if (error !== null) return error;
  if (suspect.length > 0) return `suspect: ${suspect.join('; ')}`;
  const how = status === 'failed' ? 'nothing was read' : 'complete';
  return counts.failures > 0 ? `${how}, with ${counts.failures} failures` : how;
}

/** The runs of a day under one sentence. */
export function reportDay(day: Day, runs: RunReport[]): DailyReport {
  const left = runs.reduce((sum, run) => sum + run.left, 0);
  const told = runs.map((run) => `${run.marketplace}: ${run.message}`).join('; ');
  return { message: told || 'no marketplace is on', day, runs, left };
}
