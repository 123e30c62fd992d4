import { findProducts, type NamedProduct } from './product-trie.ts';
import type { Place } from './rejected-contexts.ts';
import { unknownNames } from './unknown-names.ts';
import { wordsOf } from './words-of.ts';

/** A name in a sentence: a known product, or words that may be one. */
export interface NamedItem extends Omit<NamedProduct, 'spelling'> {
  /** Absent where the name is not in the vocabulary. */
  spelling?: string;
  raw: string;
  /** Lower case, from the end of the name on. */
  after: string;
  isFirstWord: boolean;
}

/** Names with nothing but commas and "and" between, in their sentence. */
export interface NamedPlace extends Place {
  items: NamedItem[];
}

const JOINED = '(?:and|or|und|oder|és|vagy|en|et|ou|y|e|plus|as well as|including)';
const MARK = '[,;/&+|·•"“”()]';
const BETWEEN = new RegExp(
  String.raw`^(?:\s*['’]?${MARK}[\s,;/&+|·•"“”()]*(?:${JOINED}\s+)?|\s+${JOINED}\s+)(?:(?:the|your|also|a|az|die|der|das|le|la|el)\s+)?["“(]*$`,
  'iu',
);
/** How much of a sentence before and after names is looked at. */
const LOOKED_AT = 160;

/** The places of a sentence that name products or what may be some. */
export function placesIn(sentence: string): NamedPlace[] {
  const words = wordsOf(sentence);
  const known = findProducts(words);
  const items = [...known, ...unknownNames(words, known, sentence)].sort((a, b) => a.first - b.first);
  const places: NamedPlace[] = [];
  let end = -1;
  for (const item of items) {
    const start = words[item.first]?.start ?? 0;
    const last = places.at(-1);
    const isNext = last !== undefined && start - end <= 30 && BETWEEN.test(sentence.slice(end, start));
    end = words[item.last]?.end ?? start;
    const after = sentence.slice(end, end + LOOKED_AT).toLowerCase();
    const named: NamedItem = { ...item, raw: sentence.slice(start, end), after, isFirstWord: item.first === 0 };
    if (isNext) {
      last.items.push(named);
      last.after = after;
    } else {
      const before = sentence.slice(Math.max(0, start - LOOKED_AT), start).toLowerCase();
      places.push({ items: [named], names: [], sentence: nearby(sentence, start, end), before, after });
    }
  }
  return places.map((place) => ({ ...place, names: place.items.map(({ name }) => name) }));
}

/** The sentence as far as it is looked at, so that a text without full stops costs no more. */
function nearby(sentence: string, start: number, end: number): string {
  return sentence.slice(Math.max(0, start - 2 * LOOKED_AT), end + 2 * LOOKED_AT);
}
