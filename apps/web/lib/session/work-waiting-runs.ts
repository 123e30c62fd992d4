import { setTimeout as sleep } from 'node:timers/promises';
import { workRuns } from '@pi/pairing-runs';
import { getJobDb } from '../db.ts';
import { log, loggedError } from '../log.ts';
import { getMail } from './auth.ts';

/** A worker takes a run within a second; where there is none, the process that answered does it. */
const WAIT_MS = 3000;
const WORK_MS = 240_000;

let working: Promise<void> | null = null;

/**
 * Computes the runs that no worker has taken, for the time that a request has left. A process does
 * it once at a time, however many requests ask for it.
 */
export async function workWaitingRuns(): Promise<void> {
  working ??= work().finally(() => {
    working = null;
  });
  await working;
}

async function work(): Promise<void> {
  try {
    await sleep(WAIT_MS);
    const deps = { db: getJobDb(), mail: getMail(), now: () => new Date(), log: log() };
    await workRuns(deps, { signal: AbortSignal.timeout(WORK_MS) });
  } catch (error) {
    log().error({ err: loggedError(error) }, 'groups could not be computed');
  }
}
