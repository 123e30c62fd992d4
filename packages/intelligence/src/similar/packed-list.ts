import { MOST_WEIGHT } from './list-terms.ts';

const WEIGHTS = 512;
const FIRST_LENGTH = 2 ** 16;

/** Terms with their weights, four bytes each: what all plugins are made of is in memory at once. */
export class PackedList {
  #values = new Uint32Array(FIRST_LENGTH);
  length = 0;

  /** Adds a term, see `MOST_TERMS`, with a weight up to `MOST_WEIGHT`. */
  push(term: number, weight: number): void {
    if (this.length === this.#values.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    const level = Math.max(1, Math.round((weight / MOST_WEIGHT) * (WEIGHTS - 1)));
    this.#values[this.length++] = term * WEIGHTS + level;
  }

  term(index: number): number {
    return Math.floor((this.#values[index] ?? 0) / WEIGHTS);
  }

  /** A whole number that is proportional to the weight. */
  level(index: number): number {
    return (this.#values[index] ?? 0) % WEIGHTS;
  }
}
