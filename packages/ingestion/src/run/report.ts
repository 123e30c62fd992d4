import type { Db } from '@pi/db';
import { countFailures, countUnits, type IngestionRun, listFailures } from '@pi/db/queries/runs';
import type { Day, RunCounts, RunStatus } from '@pi/domain';

/** What a caller is told of one marketplace's run. */
export interface RunReport {
  runId: string;
  marketplace: string;
  day: Day;
  status: RunStatus;
  message: string;
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

/** The state of a run as its rows tell it. */
export async function reportRun(db: Db, run: IngestionRun, message: string): Promise<RunReport> {
  const units = await countUnits(db, run.id);
  return {
    runId: run.id,
    marketplace: run.marketplace,
    day: run.day,
    status: run.status,
    message,
    counts: { ...run.counts, failures: await countFailures(db, run.id) },
    failures: await listFailures(db, run.id, FAILURES_SHOWN),
    left: units.todo,
  };
}

/** The runs of a day under one sentence. */
export function reportDay(day: Day, runs: RunReport[]): DailyReport {
  const left = runs.reduce((sum, run) => sum + run.left, 0);
  const told = runs.map((run) => `${run.marketplace}: ${run.message}`).join('; ');
  return { message: told || 'no marketplace is turned on', day, runs, left };
}
