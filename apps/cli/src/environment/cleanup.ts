/** Ends what was opened, in the reverse order. */
export interface Cleanup {
  add(end: () => Promise<unknown>): void;
  /** Ends everything, also when one of them fails. A second call waits for the first. */
  run(): Promise<void>;
}

export function createCleanup(): Cleanup {
  const steps: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | undefined;
  const runAll = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      await step().catch((error) => console.error(`while closing: ${error instanceof Error ? error.message : error}`));
    }
  };
  return {
    add: (end) => {
      steps.push(end);
    },
    run: () => {
      running ??= runAll();
      return running;
    },
  };
}
