import { createHash } from 'node:crypto';
import { describeDatabaseError } from '@pi/db';
import { randomFrom } from '@pi/domain/testing/random-from';
import { vi } from 'vitest';
import { isMisleading } from './answers.ts';
import { marketplaceAt } from './market.ts';
import type { Plan, PlannedEvent } from './plan.ts';
import type { Director, Operation, OperationKind, SimulatedProcess } from './scheduler.ts';

/** How long processes wait at once, when nothing else happens. */
const STEP_MS = 3000;

/** The time of the simulated world; only jumps take it back. */
export interface Clock {
  now: Date;
}

export interface Effects {
  clock: Clock;
  setQueueClock(now: Date): Promise<void>;
  killConnectionsOf(process: SimulatedProcess): Promise<void>;
}

/** Follows a plan, until it is told to stop, and writes down what happened. */
export function createDirector(plan: Plan, { clock, setQueueClock, killConnectionsOf }: Effects) {
  const random = randomFrom(plan.seed ^ 0x5eed);
  const count: Record<OperationKind, number> = { connection: 0, statement: 0, request: 0, write: 0 };
  const happened: string[] = [];
  const lostJobs: string[] = [];
  const trace = createHash('sha256');
  const misled = new Set<string>();
  let operations = 0;
  let isCalm = false;

  const eventsNow = (of: PlannedEvent['event']) =>
    isCalm ? [] : plan.events.filter(({ at, event }) => at === operations && event === of);

  const director: Director = {
    choose: (many) => Math.floor(random() * many),
    faultOf({ kind, what, process }) {
      operations += 1;
      const at = ++count[kind];
      trace.update(`${process?.name} ${what}\n`);
      if (isCalm) return undefined;
      const planned = plan.faults.find((one) => one.kind === kind && at >= one.first && at < one.first + one.count);
      if (planned && kind === 'request' && isMisleading(planned.fault, what)) misled.add(marketplaceAt(what));
      if (planned) happened.push(`${process?.name ?? 'a timer'}: ${kind} ${at}: ${planned.fault}: ${shorten(what)}`);
      return planned?.fault;
    },
    async before(operation) {
      for (const { minutes = 0 } of eventsNow('clock')) {
        clock.now = new Date(clock.now.getTime() + minutes * 60_000);
        happened.push(`the clock jumps ${minutes} minutes`);
      }
      if (eventsNow('dies before').length > 0) await die(operation, 'before');
    },
    async after(operation) {
      if (eventsNow('dies after').length > 0) await die(operation, 'after');
    },
    async passTime() {
      clock.now = new Date(clock.now.getTime() + STEP_MS);
      await setQueueClock(clock.now);
      vi.advanceTimersByTime(STEP_MS);
    },
  };

  async function die({ process, what }: Operation, when: string): Promise<void> {
    if (!process?.isAlive) return;
    process.isAlive = false;
    happened.push(`${process.name} dies ${when}: ${shorten(what)}`);
    await killConnectionsOf(process);
  }

  return {
    director,
    happened,
    /** Operations so far, by kind. */
    count,
    /** The marketplaces that gave a wrong answer that looks right. */
    misled,
    /** Runs that said, before they were called again, that a job was lost. */
    lostJobs,
    /** A hash of all operations in their order. */
    trace: () => trace.copy().digest('hex'),
    /** Writes down that a process ended with an error. */
    ended({ name }: SimulatedProcess, error: unknown) {
      happened.push(`${name} ends: ${describeDatabaseError(error)}`);
    },
    /** From now on nothing goes wrong. */
    calm() {
      isCalm = true;
    },
  };
}

function shorten(what: string): string {
  const line = what.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
