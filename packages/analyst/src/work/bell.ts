/** What several wait for. */
export interface Bell {
  /** How often it was rung. */
  readonly rings: number;
  ring(): void;
  /** Ends the next time that it is rung. */
  heard(): Promise<void>;
}

/** A bell that nobody has rung. */
export function createBell(): Bell {
  let next = Promise.withResolvers<void>();
  let rings = 0;
  return {
    get rings() {
      return rings;
    },
    ring() {
      rings += 1;
      next.resolve();
      next = Promise.withResolvers();
    },
    heard: () => next.promise,
  };
}
