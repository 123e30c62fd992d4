/** The places with the highest scores, of equal scores the lowest places: a heap. */
export class TopList {
  readonly #places: Int32Array;
  readonly #scores: Float64Array;
  readonly #limit: number;
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
    this.#places = new Int32Array(limit);
    this.#scores = new Float64Array(limit);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Adds a place, unless as many others are better. */
  add(place: number, score: number): void {
    if (this.#length < this.#limit) {
      this.#places[this.#length] = place;
      this.#scores[this.#length] = score;
      this.#rise(this.#length++);
    } else if (isWorse(this.#scores[0] ?? 0, this.#places[0] ?? 0, score, place)) {
      this.#places[0] = place;
      this.#scores[0] = score;
      this.#sink();
    }
  }

  /** The places in no order, each with its score. */
  list(): { place: number; score: number }[] {
    return Array.from({ length: this.#length }, (_, at) => ({
      place: this.#places[at] ?? 0,
      score: this.#scores[at] ?? 0,
    }));
  }

  // The worst is at 0, and each is no better than those at twice its place.
  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorseAt(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= this.#length) return;
      const child = left + 1 < this.#length && this.#isWorseAt(left + 1, left) ? left + 1 : left;
      if (!this.#isWorseAt(child, at)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #isWorseAt(a: number, b: number): boolean {
    return isWorse(this.#scores[a] ?? 0, this.#places[a] ?? 0, this.#scores[b] ?? 0, this.#places[b] ?? 0);
  }

  #swap(a: number, b: number): void {
    const [place, score] = [this.#places[a] ?? 0, this.#scores[a] ?? 0];
    this.#places[a] = this.#places[b] ?? 0;
    this.#scores[a] = this.#scores[b] ?? 0;
    this.#places[b] = place;
    this.#scores[b] = score;
  }
}

function isWorse(score: number, place: number, thanScore: number, thanPlace: number): boolean {
  return score < thanScore || (score === thanScore && place > thanPlace);
}
