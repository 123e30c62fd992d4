/**
 * A process that works on a run says so every second, but in checks of thousands of people; not
 * seen
 * for so long, it is dead.
 */
const DEAD_MS = 120_000;
/** How often a run is begun at most. */
export const MOST_ATTEMPTS = 3;

/** Runs that nobody was seen to work on since then have lost their process. */
export function deadSince(now: Date): Date {
  return new Date(now.getTime() - DEAD_MS);
}
