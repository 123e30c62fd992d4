import { findProducts } from './product-trie.ts';
import { EVERYDAY_WORDS } from './vocabulary/word-like.ts';
import { wordsOf } from './words-of.ts';

/** Whether a name begins with a product of the vocabulary that is no everyday word. */
export function isKnownProduct(name: string): boolean {
  const [first] = findProducts(wordsOf(name));
  return first?.first === 0 && !EVERYDAY_WORDS.has(first.spelling);
}
