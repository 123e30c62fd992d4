/** How well each two of some people fit, in millionths; the same both ways. */
export class PairScores {
  readonly ids: readonly string[];
  private readonly index: ReadonlyMap<string, number>;
  private readonly values: Int32Array;

  constructor(ids: readonly string[]) {
    this.ids = ids;
    this.index = new Map(ids.map((id, at) => [id, at]));
    this.values = new Int32Array(ids.length * ids.length);
  }

  /** The score of two people. @throws RangeError where one of them is unknown */
  get(a: string, b: string): number {
    return this.values[this.at(a) * this.ids.length + this.at(b)] ?? 0;
  }

  /** @param score in millionths, an integer @throws RangeError */
  set(a: string, b: string, score: number): void {
    if (!Number.isInteger(score)) throw new RangeError(`a score is a whole number of millionths, not ${score}`);
    const [i, j] = [this.at(a), this.at(b)];
    this.values[i * this.ids.length + j] = score;
    this.values[j * this.ids.length + i] = score;
  }

  private at(id: string): number {
    const found = this.index.get(id);
    if (found === undefined) throw new RangeError(`unknown person: ${id}`);
    return found;
  }
}
