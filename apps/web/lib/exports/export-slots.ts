import { ApiError } from '../api-error.ts';

/** Exports that this process sends at once: each holds rows in memory and asks for more. */
export const MOST_EXPORTS = 4;
/** Of them to one caller, so that nobody takes all places. */
export const MOST_OF_CALLER = 2;
const RETRY_SECONDS = 30;

const taken = new Map<string, number>();

/**
 * Takes one of the process's places for an export.
 * @param caller by whom requests are counted
 * @returns what gives it back; called again, it does nothing
 * @throws ApiError too_many_requests while all are taken, or as many as one caller may have
 */
export function takeExportSlot(caller: string): () => void {
  const own = taken.get(caller) ?? 0;
  if (own >= MOST_OF_CALLER) throw refusal(`You are being sent ${MOST_OF_CALLER} exports, as many as one may at once.`);
  if ([...taken.values()].reduce((sum, count) => sum + count, 0) >= MOST_EXPORTS)
    throw refusal(`The server sends ${MOST_EXPORTS} exports at once, and is sending them.`);
  taken.set(caller, own + 1);
  let isTaken = true;
  return () => {
    if (isTaken) giveBack(caller);
    isTaken = false;
  };
}

function giveBack(caller: string): void {
  const left = (taken.get(caller) ?? 1) - 1;
  if (left > 0) taken.set(caller, left);
  else taken.delete(caller);
}

function refusal(reason: string): ApiError {
  return new ApiError('too_many_requests', `${reason} Try again in ${RETRY_SECONDS} seconds.`, {
    headers: { 'Retry-After': String(RETRY_SECONDS) },
  });
}
