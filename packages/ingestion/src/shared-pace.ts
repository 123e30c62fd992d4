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

/** A lease that is not renewed for so long is free: its process is dead. */
export const LEASE_SECONDS = 10;
const RENEW_MS = 3000;

/** The pace of hosts in the database, which all processes that use it share. */
export function createSharedPace(db: Db): SharedPace {
  return {
    reserve: (host, intervalMs) => reserveSlot(db, host, intervalMs),
    backOff: (host, ms) => backOffHost(db, host, ms),
    async enter(host, places) {
      const lease = await acquireLease(db, host, places, LEASE_SECONDS);
      return lease && keepRenewing(db, lease);
    },
  };
}

/**
 * Renews a lease every 3 s.
 * @returns a function that releases it
 */
function keepRenewing(db: Db, acquired: Lease): () => Promise<void> {
  let current: Promise<Lease | null> = Promise.resolve(acquired);
  const renew = async (last: Lease | null) => last && renewLease(db, last, LEASE_SECONDS).catch(() => last);
  const timer = setInterval(() => {
    current = current.then(renew);
  }, RENEW_MS);
  return async () => {
    clearInterval(timer);
    const last = await current;
    // While the database is unavailable the lease expires by itself; the response must not be lost.
    if (last) await releaseLease(db, last).catch(() => {});
  };
}
