/** What was started, to be ended in the reverse order. */
export interface Closing {
  add(end: () => Promise<unknown>): void;
  /** Ends everything, each in its turn even when another fails. A second call waits for the first. */
  close(): Promise<void>;
}

export function createClosing(): Closing {
  const ends: (() => Promise<unknown>)[] = [];
  let closed: Promise<void> | undefined;
  const closeAll = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) {
      await end().catch((error) => console.error(`while ending: ${error instanceof Error ? error.message : error}`));
    }
  };
  return {
    add: (end) => {
      ends.push(end);
    },
    close: () => {
      closed ??= closeAll();
      return closed;
    },
  };
}
