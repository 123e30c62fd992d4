import type { Db } from '@pi/db';
import {
  acquireLease,
  backOffHost,
  type Lease,
  releaseLease,
  renewLease,
  reserveSlot,
} from '@pi/db/queries/runs/host-pace';
import type { SharedPace } from '@pi/scrapers';

/** Who holds a place and says nothing for so long is dead, as with jobs. */
export const LEASE_SECONDS = 10;
const KEEP_MS = 3000;

/** The pace of hosts, kept in the database: all processes that work on it keep it together. */
export function createSharedPace(db: Db): SharedPace {
  return {
    reserve: (host, intervalMs) => reserveSlot(db, host, intervalMs),
    backOff: (host, ms) => backOffHost(db, host, ms),
    async enter(host, places) {
      const held = await acquireLease(db, host, places, LEASE_SECONDS);
      return held && hold(db, held);
    },
  };
}

/** Keeps a place until what it returns is called. */
function hold(db: Db, taken: Lease): () => Promise<void> {
  let held: Promise<Lease | null> = Promise.resolve(taken);
  const keep = async (last: Lease | null) => last && renewLease(db, last, LEASE_SECONDS).catch(() => last);
  const timer = setInterval(() => {
    held = held.then(keep);
  }, KEEP_MS);
  return async () => {
    clearInterval(timer);
    const last = await held;
    // Where the database is away the place is free when its time is up: no reason to lose an answer.
    if (last) await releaseLease(db, last).catch(() => {});
  };
}
