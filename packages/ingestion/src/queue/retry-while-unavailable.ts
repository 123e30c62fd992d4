import { isTransientError } from '@pi/db';
import pRetry from 'p-retry';

const RETRIES = 59;
const WAIT_MS = 500;

/**
 * Retries for 30 s on transient database errors: a restart, a failover, a lost connection.
 * @throws what `work` throws when that is no transient error, or on the last attempt
 */
export function retryWhileUnavailable<T>(work: () => Promise<T>): Promise<T> {
  const shouldRetry = ({ error }: { error: Error }) => isTransientError(error);
  return pRetry(work, { retries: RETRIES, minTimeout: WAIT_MS, factor: 1, shouldRetry });
}
