import type { Db } from '@pi/db';
import { leavePlace, reserveTurns, takePlace } from '@pi/db/queries/host-pace';
import type { SharedPace } from '@pi/scrapers';

/** Longer than the fetcher waits for an answer: who holds a place for so long is dead. */
const PLACE_SECONDS = 90;

/** The pace of hosts, kept in the database: all processes that work on it keep it together. */
export function createSharedPace(db: Db): SharedPace {
  return {
    reserve: (host, count, intervalMs) => reserveTurns(db, host, count, intervalMs),
    async enter(host, places) {
      const held = await takePlace(db, host, places, PLACE_SECONDS);
      return held && (() => leavePlace(db, held));
    },
  };
}
