import { ApiError } from '../api-error.ts';

/** Exports that this process sends at once: each holds rows in memory and asks for more. */
export const MOST_EXPORTS = 4;
/** Of them to one caller, so that nobody takes all places. */
export const MOST_OF_CALLER = 2;
const RETRY_SECONDS = 30;

const taken = new Map<string, number>();
let sent = 0;

/**
 * Takes one of the process's places for an export.
 * @param callers by whom requests are counted: the sender's address, and whose key it has
 * @returns what gives it back; called again, it does nothing
 * @throws ApiError too_many_requests while all are taken, or as many as one caller may have
 */
export function takeExportSlot(callers: readonly string[]): () => void {
  if (callers.some((one) => (taken.get(one) ?? 0) >= MOST_OF_CALLER))
    throw refusal(`You are being sent ${MOST_OF_CALLER} exports, as many as one may at once.`);
  if (sent >= MOST_EXPORTS) throw refusal(`The server sends ${MOST_EXPORTS} exports at once, and is sending them.`);
  const count = (by: number) => {
    sent += by;
    for (const one of callers) taken.set(one, (taken.get(one) ?? 0) + by);
    for (const one of callers) if (taken.get(one) === 0) taken.delete(one);
  };
  count(1);
  let isTaken = true;
  return () => {
    if (isTaken) count(-1);
    isTaken = false;
  };
}

function refusal(reason: string): ApiError {
  return new ApiError('too_many_requests', `${reason} Try again in ${RETRY_SECONDS} seconds.`, {
    headers: { 'Retry-After': String(RETRY_SECONDS) },
  });
}
