const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu;
/** A text's sentences and list items: their first word is capitalised whatever it is. */
const SENTENCES = /[.!?:;•|\n]+\s*/;
const UPPER = 2 ** 24;

/** How often words are capitalised in running text: names of products nearly always. */
export class Capitals {
  /** By word: how often it was read, and `UPPER` times how often capitalised. */
  readonly #counts = new Map<string, number>();

  /** Counts the words of a text. */
  add(text: string): void {
    for (const sentence of text.split(SENTENCES)) {
      const words = sentence.match(WORDS) ?? [];
      for (const word of words.slice(1)) {
        const key = word.toLowerCase();
        const isUpper = word.charAt(0) !== key.charAt(0);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + (isUpper ? UPPER + 1 : 1));
      }
    }
  }

  /** The share of a word's uses that are capitalised, 0 to 1; about a half where it is rare. */
  shareOf(word: string): number {
    const count = this.#counts.get(word.toLowerCase()) ?? 0;
    return (Math.floor(count / UPPER) + 0.5) / ((count % UPPER) + 1);
  }
}
