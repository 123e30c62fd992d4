import { ApiError } from '../api-error.ts';

/** Exports that this process sends at once: each holds rows in memory and asks for more. */
export const MOST_EXPORTS = 4;
const RETRY_SECONDS = 30;

let taken = 0;

/**
 * Takes one of the process's places for an export.
 * @returns what gives it back; called again, it does nothing
 * @throws ApiError too_many_requests while all are taken
 */
export function takeExportSlot(): () => void {
  if (taken >= MOST_EXPORTS)
    throw new ApiError(
      'too_many_requests',
      `The server sends ${MOST_EXPORTS} exports at once, and is sending them. Try again in ${RETRY_SECONDS} seconds.`,
      { headers: { 'Retry-After': String(RETRY_SECONDS) } },
    );
  taken += 1;
  let isTaken = true;
  return () => {
    if (isTaken) taken -= 1;
    isTaken = false;
  };
}
