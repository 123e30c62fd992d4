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

interface Node {
  next: Map<string, Node>;
  name?: string;
  spelling?: string;
}

const ROOT = buildTrie();

/** The known products that words name, the longest spelling at each place. Linear. */
export function findProducts(words: readonly Word[]): NamedProduct[] {
  const found: NamedProduct[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const one = longestAt(words, first);
    if (!one) continue;
    found.push(one);
    first = one.last;
  }
  return found;
}

function longestAt(words: readonly Word[], first: number): NamedProduct | undefined {
  let longest: NamedProduct | undefined;
  let node: Node | undefined = ROOT;
  for (let last = first; last < words.length; last += 1) {
    node = node.next.get(words[last]?.key ?? '');
    if (!node) break;
    if (node.name !== undefined) longest = { name: node.name, spelling: node.spelling ?? '', first, last };
  }
  return longest;
}

function buildTrie(): Node {
  const root: Node = { next: new Map() };
  for (const [name, ...others] of PRODUCTS)
    for (const spelling of [name, ...others]) {
      const keys = wordsOf(spelling).map(({ key }) => key);
      add(root, keys, name);
      if (keys.length > 1) add(root, otherNumber(keys), name);
      // Woo Commerce and WooCommerce
      if (keys.length > 1 && keys.join('').length > 7) add(root, [keys.join('')], name);
    }
  return root;
}

function add(root: Node, keys: readonly string[], name: string): void {
  let node = root;
  for (const key of keys) {
    const next: Node = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  node.name ??= name;
  node.spelling ??= keys.join(' ');
}

/** Google Form for Google Forms, and Ultimate Members for Ultimate Member. */
function otherNumber(keys: readonly string[]): string[] {
  const last = keys.at(-1) ?? '';
  return [...keys.slice(0, -1), last.endsWith('s') ? last.slice(0, -1) : `${last}s`];
}
