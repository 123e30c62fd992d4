import type { Word } from './read-words.ts';

/** Terms have numbers below; words of more texts than fit share the numbers of pairs. */
export const MOST_TERMS = 2 ** 23;
/** Numbers that pairs of words share, for each plugin: too many pairs to keep a list of them. */
const PAIRS_PER_PLUGIN = 64;
const BITS = { fewest: 12, most: 22 };
const TAG = ' tag';

/** Numbers of terms (words, pairs of words, tags), and how words are shown. */
export class Vocabulary {
  /** By what is numbered: stems of words, and tags. */
  readonly #numbers = new Map<string, number>();
  /** By number: a hash that is equal for equal words in whatever order texts are read. */
  readonly #hashes: number[] = [];
  /** By word as it is written: its number, and how often it was read. */
  readonly #forms = new Map<string, { number: number; count: number }>();
  #shown: Map<number, string> | null = null;
  readonly #bits: number;
  readonly #pairs: number;

  /** @param plugins about how many there are */
  constructor(plugins: number) {
    const wanted = Math.ceil(Math.log2(Math.max(1, plugins) * PAIRS_PER_PLUGIN));
    this.#bits = Math.min(BITS.most, Math.max(BITS.fewest, wanted));
    this.#pairs = 2 ** this.#bits;
  }

  /** One more than the highest number given. */
  get size(): number {
    return this.#pairs + this.#hashes.length;
  }

  /** The number of a word by its stem. */
  numberOf({ text, stem }: Word): number {
    const form = this.#forms.get(text);
    if (form) {
      form.count += 1;
      return form.number;
    }
    const number = this.#numbers.get(stem) ?? this.#add(stem);
    this.#forms.set(text, { number, count: 1 });
    return number;
  }

  /** The number of a word that a text was read with; undefined for others. */
  findNumber({ stem }: Word): number | undefined {
    return this.#numbers.get(stem);
  }

  /** The number of a tag: another one than that of the word. */
  numberOfTag(tag: string): number {
    const key = tag + TAG;
    return this.#numbers.get(key) ?? this.#add(key);
  }

  /** The number of two words in a row, which a few rare pairs share. */
  numberOfPair(first: number, second: number): number {
    const [a, b] = [this.#hashes[first - this.#pairs] ?? 0, this.#hashes[second - this.#pairs] ?? 0];
    return Math.imul(Math.imul(a, 31) ^ b, 0x9e3779b1) >>> (32 - this.#bits);
  }

  /** The word that most texts have of those with its stem; undefined for pairs and tags. */
  shownWord(number: number): string | undefined {
    this.#shown ??= chooseForms(this.#forms);
    return this.#shown.get(number);
  }

  #add(key: string): number {
    const number = this.size;
    if (number >= MOST_TERMS) return hashText(key) >>> (32 - this.#bits);
    this.#numbers.set(key, number);
    this.#hashes.push(hashText(key));
    return number;
  }
}

function chooseForms(forms: ReadonlyMap<string, { number: number; count: number }>): Map<number, string> {
  const best = new Map<number, { text: string; count: number }>();
  for (const [text, { number, count }] of forms) {
    const other = best.get(number);
    const isBetter = !other || count > other.count || (count === other.count && text < other.text);
    if (isBetter) best.set(number, { text, count });
  }
  return new Map([...best].map(([number, { text }]) => [number, text]));
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
