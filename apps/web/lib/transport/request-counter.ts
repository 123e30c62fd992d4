import type { RequestCount } from '@pi/db/queries/request-counts/request-counts';
import { RATE_LIMITS, RATE_WINDOW_SECONDS, type RateLimitName } from '@pi/domain/api';

/** Who sends requests, and by what they are counted. */
export interface Caller {
  name: RateLimitName;
  id: string;
}

/** What somebody may still send in this hour. */
export interface Allowance {
  name: RateLimitName;
  isAllowed: boolean;
  remaining: number;
  /** Seconds until the next hour begins. */
  reset: number;
}

/** Where the counts of all processes are. */
export interface CountStore {
  read(of: Omit<RequestCount, 'count'>): Promise<number>;
  /** @returns the sums */
  add(counts: readonly RequestCount[]): Promise<RequestCount[]>;
  deleteBefore(moment: Date): Promise<unknown>;
}

interface Tally {
  hour: Date;
  /** The sum in the store, as it was last seen. */
  stored: number;
  /** Counted here: being written, and to be written. */
  written: number;
  waiting: number;
  /** Done as soon as `stored` is known. */
  read: Promise<void>;
}

export interface RequestCounter {
  /** Counts a request, unless the hour's requests are used up. */
  take(caller: Caller): Promise<Allowance>;
  /** What a caller may send, without counting anything. */
  look(caller: Caller): Promise<Allowance>;
}

const HOUR_MS = RATE_WINDOW_SECONDS * 1000;
/** Callers of whom nothing is to be written are forgotten when there are more. */
const MOST_TALLIES = 100_000;

/**
 * Counts requests in this process, and writes the counts to the store at most once in `pauseMs`.
 * A store that fails refuses nobody: the process then counts alone.
 */
export function requestCounter(
  store: CountStore,
  { pauseMs = 1000, now = Date.now, onError = (_: unknown) => {} } = {},
): RequestCounter {
  const tallies = new Map<string, Tally>();
  let isScheduled = false;
  let lastWrite = Number.NEGATIVE_INFINITY;
  let cleanedHour = 0;

  async function tallyOf({ id }: Caller): Promise<Tally> {
    const hour = hourOf(now());
    const key = `${hour} ${id}`;
    let tally = tallies.get(key);
    if (!tally) {
      const made: Tally = { hour: new Date(hour), stored: 0, written: 0, waiting: 0, read: Promise.resolve() };
      made.read = store.read({ caller: id, hour: made.hour }).then((count) => {
        made.stored = count;
      }, onError);
      tallies.set(key, made);
      tally = made;
      // Also where nothing will be written of it: it has to be forgotten.
      schedule();
    }
    await tally.read;
    return tally;
  }

  function allowanceOf({ name }: Caller, { stored, written, waiting }: Tally, isAllowed = true): Allowance {
    const remaining = Math.max(0, RATE_LIMITS[name] - stored - written - waiting);
    const reset = Math.ceil((hourOf(now()) + HOUR_MS - now()) / 1000);
    return { name, isAllowed, remaining, reset };
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(write, Math.max(0, lastWrite + pauseMs - now())).unref();
  }

  async function write(): Promise<void> {
    lastWrite = now();
    const due = [...tallies].filter(([, { waiting }]) => waiting > 0);
    for (const [, tally] of due) {
      tally.written = tally.waiting;
      tally.waiting = 0;
    }
    try {
      const counts = due.map(([key, { hour, written }]) => ({ caller: callerOfKey(key), hour, count: written }));
      const sums = counts.length > 0 ? await store.add(counts) : [];
      for (const { caller, hour, count } of sums) {
        const tally = tallies.get(`${hour.getTime()} ${caller}`);
        if (tally) Object.assign(tally, { stored: count, written: 0 });
      }
    } catch (error) {
      onError(error);
      for (const [, tally] of due) {
        tally.waiting += tally.written;
        tally.written = 0;
      }
    } finally {
      await cleanUp().catch(onError);
    }
    isScheduled = false;
    if ([...tallies.values()].some(({ waiting }) => waiting > 0)) schedule();
  }

  /** Forgets hours that are over, written or not, here and, once an hour, in the store. */
  async function cleanUp(): Promise<void> {
    const hour = hourOf(now());
    for (const [key, tally] of tallies)
      if (tally.hour.getTime() < hour || (tally.waiting === 0 && tallies.size > MOST_TALLIES)) tallies.delete(key);
    if (cleanedHour === hour) return;
    cleanedHour = hour;
    await store.deleteBefore(new Date(hour));
  }

  return {
    async take(caller) {
      const tally = await tallyOf(caller);
      if (allowanceOf(caller, tally).remaining === 0) return allowanceOf(caller, tally, false);
      tally.waiting += 1;
      schedule();
      return allowanceOf(caller, tally);
    },
    async look(caller) {
      return allowanceOf(caller, await tallyOf(caller));
    },
  };
}

function hourOf(milliseconds: number): number {
  return Math.floor(milliseconds / HOUR_MS) * HOUR_MS;
}

function callerOfKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}
