import { setTimeout as sleep } from 'node:timers/promises';

/** What can be opened and has to be closed. */
export interface Closable {
  close(): Promise<unknown>;
  /** Only ever rejects: when it was lost for good. */
  lost?: Promise<never>;
}

/** Ends what was opened, in the reverse order. */
export interface Cleanup {
  add(end: () => Promise<unknown>): void;
  /**
   * Waits until something is open. It is closed later, even if it only opens after `run` was
   * called.
   * @throws what opening throws
   */
  open<T extends Closable>(opening: Promise<T>): Promise<T>;
  /** Only ever rejects: when something that was opened is lost. */
  lost: Promise<never>;
  /**
   * Ends everything, also when one of them fails; returns within seven seconds. A second call waits
   * for the first.
   */
  run(): Promise<void>;
}

/** All of them together; the end of our process ends the rest. Ten seconds with `FINISH_MS`. */
const LONGEST_MS = 6500;
/** One of them, while others wait. */
const LONGEST_STEP_MS = 3500;

export function createCleanup(): Cleanup {
  const steps: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | undefined;
  const { promise: lost, reject } = Promise.withResolvers<never>();
  lost.catch(() => {}); // the awaiting code handles it

  const add = (end: () => Promise<unknown>) => {
    steps.push(end);
  };
  const runAll = async () => {
    const deadline = Date.now() + LONGEST_MS;
    for (let step = steps.pop(); step && Date.now() < deadline; step = steps.pop()) {
      const left = deadline - Date.now();
      await runStep(step, steps.length > 0 ? Math.min(left, LONGEST_STEP_MS) : left);
    }
  };
  return {
    add,
    async open(opening) {
      add(() => opening.then((opened) => opened.close(), noop));
      const opened = await opening;
      opened.lost?.catch(reject);
      return opened;
    },
    lost,
    run: () => {
      running ??= runAll();
      return running;
    },
  };
}

async function runStep(step: () => Promise<unknown>, longest: number): Promise<void> {
  const timer = new AbortController();
  const ended = step()
    .catch((error) => console.error(`while closing: ${error instanceof Error ? error.message : error}`))
    .finally(() => timer.abort());
  await Promise.race([ended, sleep(longest, undefined, { signal: timer.signal }).catch(noop)]);
}

function noop(): void {}
