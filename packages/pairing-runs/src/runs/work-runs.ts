import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestDeps } from '@pi/accounts';
import { describeDatabaseError } from '@pi/db';
import type { Logger } from '@pi/domain/logger';
import { computeRun } from './compute-run.ts';
import { deadSince, MOST_ATTEMPTS } from './dead-runs.ts';
import { RunsRepository } from './runs.repository.ts';

const IDLE_MS = 1000;

/**
 * Computes the runs that wait, one after the other. Any number of processes may do it at once; a
 * run whose process died is begun again.
 * @param forGood waits for more runs until the signal
 * @returns whether runs may be left
 */
export async function workRuns(
  deps: RequestDeps & { log: Logger },
  { signal, forGood = false }: { signal?: AbortSignal; forGood?: boolean } = {},
): Promise<boolean> {
  const repository = new RunsRepository(deps);
  while (!signal?.aborted) {
    const isDone = await workNext(repository, deps.log, signal).catch((error) => {
      deps.log.error({ error: describeDatabaseError(error) }, 'computing groups failed');
      return false;
    });
    if (isDone) continue;
    if (!forGood) return false;
    await sleep(IDLE_MS, undefined, { signal, ref: false }).catch(() => {});
  }
  return true;
}

/** @returns false where no run waits */
async function workNext(repository: RunsRepository, log: Logger, signal: AbortSignal | undefined): Promise<boolean> {
  await repository.releaseDeadRuns(deadSince(repository.now()), MOST_ATTEMPTS);
  const run = await repository.claimRun();
  if (!run) return false;
  const state = await computeRun(repository, run, signal);
  log.info({ run: run.id, state }, 'groups were computed');
  return true;
}
