import type { Db } from '@pi/db';
import { listRunningRuns } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';

export type OnProgress = (marketplace: string, done: number, total: number) => void;

/** Counting the units of a large run takes a while: not after every job of many workers. */
const PAUSE_MS = 1000;

/**
 * Creates a function to call after a job: it reports how far the marketplace's run is, other
 * workers' share included, at most once a second.
 */
export function createProgressReporter(db: Db, marketplace: string, onProgress: OnProgress | undefined) {
  let reportedAt = 0;
  let last: { id: string; total: number } | undefined;
  return async (): Promise<void> => {
    if (!onProgress || performance.now() - reportedAt < PAUSE_MS) return;
    const [run] = await listRunningRuns(db, marketplace);
    if (!run && last) onProgress(marketplace, last.total, last.total);
    if (!run) return;
    const { todo } = await countUnits(db, run.id);
    last = { id: run.id, total: run.counts.units + todo };
    reportedAt = performance.now();
    onProgress(marketplace, run.counts.units, last.total);
  };
}
