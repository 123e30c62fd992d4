/** The similarity of a pair that does not count: one of the two did not answer. */
export const UNKNOWN = -1;

/** One thing that people are compared by: a question, or a fact of makers. */
export interface Term {
  /** Above 0 people should be alike, below 0 they should differ; never 0. */
  weight: number;
  /**
   * Compares somebody with everybody after them, by their places: writes similarities in
   * millionths, or `UNKNOWN`.
   */
  compare(person: number, row: Int32Array): void;
}

/** A term that compares two values, each made once a person; null: not answered. */
export function termOf<Value>(
  weight: number,
  values: readonly (Value | null)[],
  similarity: (a: Value, b: Value) => number,
): Term {
  return {
    weight,
    compare(person, row) {
      const own = values[person] ?? null;
      for (let other = person + 1; other < values.length; other += 1) {
        const value = values[other] ?? null;
        row[other] = own === null || value === null ? UNKNOWN : similarity(own, value);
      }
    },
  };
}
