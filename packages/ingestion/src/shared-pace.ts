import type { Db } from '@pi/db';
import { type HeldPlace, keepPlace, leavePlace, reserveTurn, restHost, takePlace } from '@pi/db/queries/runs/host-pace';
import type { SharedPace } from '@pi/scrapers';

/** Who holds a place and says nothing for so long is dead, as with jobs. */
export const PLACE_SECONDS = 10;
const KEEP_MS = 3000;

/** The pace of hosts, kept in the database: all processes that work on it keep it together. */
export function createSharedPace(db: Db): SharedPace {
  return {
    reserve: (host, intervalMs) => reserveTurn(db, host, intervalMs),
    rest: (host, ms) => restHost(db, host, ms),
    async enter(host, places) {
      const held = await takePlace(db, host, places, PLACE_SECONDS);
      return held && hold(db, held);
    },
  };
}

/** Keeps a place until what it returns is called. */
function hold(db: Db, taken: HeldPlace): () => Promise<void> {
  let held: Promise<HeldPlace | null> = Promise.resolve(taken);
  const keep = async (last: HeldPlace | null) => last && keepPlace(db, last, PLACE_SECONDS).catch(() => last);
  const timer = setInterval(() => {
    held = held.then(keep);
  }, KEEP_MS);
  return async () => {
    clearInterval(timer);
    const last = await held;
    // Where the database is away the place is free when its time is up: no reason to lose an answer.
    if (last) await leavePlace(db, last).catch(() => {});
  };
}
