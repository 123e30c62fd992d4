import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestDeps } from '@pi/accounts';
import { describeDatabaseError } from '@pi/db';
import type { Logger } from '@pi/domain/logger';
import { computeRun } from './compute-run.ts';
import { deadSince, MOST_ATTEMPTS } from './dead-runs.ts';
import type { Run } from './run.ts';
import { RunsRepository } from './runs.repository.ts';

const IDLE_MS = 1000;

/**
 * Computes the runs that wait, one after the other. Any number of processes may do it at once; a
 * run whose process died is begun again. A run that fails is logged, and the next one computed.
 * @param forGood waits for more runs until the signal
 * @returns whether runs may be left
 */
export async function workRuns(
  deps: RequestDeps & { log: Logger },
  { signal, forGood = false }: { signal?: AbortSignal; forGood?: boolean } = {},
): Promise<boolean> {
  const repository = new RunsRepository(deps);
  while (!signal?.aborted) {
    const run = await claimNext(repository).catch((error) => {
      deps.log.error({ error: describeDatabaseError(error) }, 'no run could be taken');
      return null;
    });
    if (run) await work(repository, run, deps.log, signal);
    else if (!forGood) return false;
    else await sleep(IDLE_MS, undefined, { signal, ref: false }).catch(() => {});
  }
  return true;
}

async function claimNext(repository: RunsRepository): Promise<Run | null> {
  await repository.releaseDeadRuns(deadSince(repository.now()), MOST_ATTEMPTS);
  return repository.claimRun();
}

async function work(repository: RunsRepository, run: Run, log: Logger, signal: AbortSignal | undefined): Promise<void> {
  try {
    const state = await computeRun(repository, run, signal);
    log.info({ run: run.id, state }, 'groups were computed');
  } catch (error) {
    log.error({ run: run.id, error: describeDatabaseError(error) }, 'computing groups failed');
  }
}
