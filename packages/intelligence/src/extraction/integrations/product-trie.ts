import { PhraseTrie } from '../phrase-trie.ts';
import { PRODUCTS } from './vocabulary/products.ts';
import { type Word, wordsOf } from './words-of.ts';

/** A product where a text names it, as words `first` to `last`. */
export interface NamedProduct {
  name: string;
  /** The folded spelling, with a space between words. */
  spelling: string;
  first: number;
  last: number;
}

const TRIE = buildTrie();

/** The known products that words name, the longest spelling at each place. Linear. */
export function findProducts(words: readonly Word[]): NamedProduct[] {
  const keys = words.map(({ key }) => key);
  const found: NamedProduct[] = [];
  for (let first = 0; first < keys.length; first += 1) {
    const one = TRIE.longestAt(keys, first);
    if (!one) continue;
    found.push({ ...one.value, first, last: first + one.length - 1 });
    first += one.length - 1;
  }
  return found;
}

function buildTrie() {
  const trie = new PhraseTrie<Pick<NamedProduct, 'name' | 'spelling'>>();
  // A spelling that two products share is the first one's.
  const add = (keys: readonly string[], name: string) =>
    trie.set(keys, (before) => before ?? { name, spelling: keys.join(' ') });
  for (const [name, ...others] of PRODUCTS)
    for (const spelling of [name, ...others]) {
      const keys = wordsOf(spelling).map(({ key }) => key);
      add(keys, name);
      if (keys.length > 1) add(otherNumber(keys), name);
      // Woo Commerce and WooCommerce
      if (keys.length > 1 && keys.join('').length > 7) add([keys.join('')], name);
    }
  return trie;
}

/** Google Form for Google Forms, and Ultimate Members for Ultimate Member. */
function otherNumber(keys: readonly string[]): string[] {
  const last = keys.at(-1) ?? '';
  return [...keys.slice(0, -1), last.endsWith('s') ? last.slice(0, -1) : `${last}s`];
}
