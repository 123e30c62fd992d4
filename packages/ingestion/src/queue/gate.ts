/** Lets the work of a process be done side by side, and some of it only alone. */
export interface Gate {
  /** Whether work may begin: none is done alone, and none waits for that. */
  isOpen(): boolean;
  /** Counts work as in hand until it settles. */
  track(work: Promise<unknown>): Promise<void>;
  /** Closes the gate, does the work when nothing is in hand any more, and opens the gate again. */
  alone(work: () => Promise<void>): Promise<void>;
}

/** An open gate. */
export function createGate(): Gate {
  const inHand = new Set<Promise<unknown>>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  return {
    isOpen: () => waiting === 0,
    async track(work) {
      inHand.add(work);
      try {
        await work;
      } finally {
        inHand.delete(work);
      }
    },
    async alone(work) {
      waiting += 1;
      const done = last.then(async () => {
        while (inHand.size > 0) await Promise.allSettled(inHand);
        await work();
      });
      last = done.catch(() => {});
      try {
        await done;
      } finally {
        waiting -= 1;
      }
    },
  };
}
