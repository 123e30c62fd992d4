import { isTransientError } from '@pi/db';
import pRetry from 'p-retry';

const LONGEST_MS = 30_000;
const WAIT_MS = 500;

/**
 * Retries for 30 s, however long each attempt takes, on transient database errors: a restart, a
 * failover, a lost connection.
 * @throws what `work` throws when that is no transient error, or on the last attempt
 */
export function retryWhileUnavailable<T>(work: () => Promise<T>): Promise<T> {
  const shouldRetry = ({ error }: { error: Error }) => isTransientError(error);
  const retries = Number.POSITIVE_INFINITY;
  return pRetry(work, { retries, minTimeout: WAIT_MS, factor: 1, maxRetryTime: LONGEST_MS, shouldRetry });
}
