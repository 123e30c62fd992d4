import { setTimeout as sleep } from 'node:timers/promises';
import { isTransientError } from '@pi/db';

const TRIES = 60;
const WAIT_MS = 500;

/**
 * Does it again for half a minute while the database is away: restarted, failed over, cut off.
 * @throws what it throws when that is no matter of the connection, or the last time
 */
export async function retryWhileUnavailable<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !isTransientError(error)) throw error;
      await sleep(WAIT_MS);
    }
  }
}
