import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextRound } from 'node:timers/promises';
import { realTimeout } from './fake-time.ts';

/** A process that is simulated inside this one: once it is dead, nothing that it does happens. */
export interface SimulatedProcess {
  name: string;
  isAlive: boolean;
}

/** What reaches outside a process. */
export const OPERATION_KINDS = ['connection', 'statement', 'request', 'write'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** Does an operation; with a fault, does it wrong. */
export type Work<T> = (fault: string | undefined) => Promise<T>;

export interface Operation {
  kind: OperationKind;
  /** A statement, an address, a name: it identifies the operation in a replay. */
  what: string;
  process: SimulatedProcess | undefined;
  start: Work<unknown>;
  outcome: { resolve(value: unknown): void; reject(error: unknown): void };
  /** Ends when the operation waits for a lock that another connection has. */
  blocked?(isDone: () => boolean): Promise<void>;
}

/** What happens besides the operation itself. */
export interface Director {
  /** Chooses the next of several operations that could start. */
  choose(count: number): number;
  /** The fault of the next operation. */
  faultOf(operation: Operation): string | undefined;
  /** Runs before an operation starts. */
  before(operation: Operation): Promise<void>;
  /** Runs after it ended, before whoever waits for it hears of it. */
  after(operation: Operation): Promise<void>;
  /** Lets time pass, when all processes wait for it. */
  passTime(): Promise<void>;
}

export const currentProcess = new AsyncLocalStorage<SimulatedProcess>();

/** Rounds of the event loop after which everything has started that can start. */
const ROUNDS = 4;
/** Ids of runs, in names of files: another one in a replay. */
const RANDOM_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOST_OPERATIONS = 50_000;
const MOST_IDLE = 2000;
/** How long an operation may wait for a lock that nothing gives back. */
const LONGEST_WAIT_MS = 20_000;

/**
 * Runs processes one operation at a time: all wait until the director chooses the next one. The
 * same choices give the same order of events.
 */
export function createScheduler(director: Director) {
  let pending: Operation[] = [];
  let operations = 0;
  const running = new Set<{ operation: Operation; isDone: boolean; done: Promise<void> }>();

  async function perform<T>(
    kind: OperationKind,
    what: string,
    start: Work<T>,
    blocked?: Operation['blocked'],
  ): Promise<T> {
    const process = currentProcess.getStore();
    if (process?.isAlive === false) throw new ProcessDied(process);
    return new Promise<T>((resolve, reject) => {
      const outcome = { resolve: resolve as (value: unknown) => void, reject };
      pending.push({ kind, what: what.replace(RANDOM_ID, 'ID'), process, start, outcome, blocked });
    });
  }

  async function run<T>(work: () => Promise<T>): Promise<T> {
    let isOver = false;
    const result = work().finally(() => {
      isOver = true;
    });
    result.catch(() => {});
    for (let idle = 0; ; ) {
      for (let round = 0; round < ROUNDS; round++) await nextRound();
      if (isOver) return result;
      const next = takeNext();
      if (next) {
        idle = 0;
        operations += 1;
        if (operations > MOST_OPERATIONS) throw new Error(`no end after ${operations} operations`);
        await execute(next);
      } else if (running.size > 0) {
        await Promise.race([...[...running].map(({ done }) => done), tooLong([...running][0]?.operation)]);
      } else {
        idle += 1;
        if (idle > MOST_IDLE) throw new Error('no end: all processes wait');
        await director.passTime();
      }
    }
  }

  function takeNext(): Operation | undefined {
    refuseThoseOfTheDead();
    if (pending.length === 0) return undefined;
    const order = pending.toSorted((a, b) => (a.what < b.what ? -1 : Number(a.what > b.what)));
    const next = order[director.choose(order.length)];
    pending = pending.filter((one) => one !== next);
    return next;
  }

  function refuseThoseOfTheDead(): void {
    const [dead, alive] = [pending.filter(isOfTheDead), pending.filter((one) => !isOfTheDead(one))];
    pending = alive;
    for (const { process, outcome } of dead) outcome.reject(new ProcessDied(process));
  }

  async function execute(operation: Operation): Promise<void> {
    const fault = director.faultOf(operation);
    await director.before(operation);
    if (isOfTheDead(operation)) return operation.outcome.reject(new ProcessDied(operation.process));
    const one = { operation, isDone: false, done: Promise.resolve() };
    one.done = finish(operation, fault).finally(() => {
      one.isDone = true;
      running.delete(one);
    });
    running.add(one);
    // An earlier operation that waited for a lock may have got it now.
    for (const each of [...running].reverse())
      await Promise.race([each.done, each.operation.blocked?.(() => each.isDone) ?? each.done]);
  }

  async function finish(operation: Operation, fault: string | undefined): Promise<void> {
    const { process, outcome, start } = operation;
    const [result] = await Promise.allSettled([start(fault)]);
    await director.after(operation);
    if (isOfTheDead(operation)) outcome.reject(new ProcessDied(process));
    else if (result.status === 'fulfilled') outcome.resolve(result.value);
    else outcome.reject(result.reason);
  }

  return { perform, run };
}

export type Scheduler = ReturnType<typeof createScheduler>;

/** The end of everything a process does after its death. */
export class ProcessDied extends Error {
  override name = 'ProcessDied';
  constructor(process: SimulatedProcess | undefined) {
    super(`${process?.name} is dead`);
  }
}

async function tooLong(operation: Operation | undefined): Promise<never> {
  await new Promise((resolve) => realTimeout(resolve, LONGEST_WAIT_MS).unref());
  throw new Error(`no end after ${LONGEST_WAIT_MS} ms of: ${operation?.what}`);
}

function isOfTheDead({ process }: Operation): boolean {
  return process?.isAlive === false;
}
