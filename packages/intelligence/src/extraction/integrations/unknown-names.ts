import type { NamedProduct } from './product-trie.ts';
import { NO_PRODUCTS } from './vocabulary/kinds.ts';
import type { Word } from './words-of.ts';

/** The most words of a name that no vocabulary knows. */
const LONGEST = 4;

/** Runs of capitalised words between the known products, which may be names of others. */
export function unknownNames(
  words: readonly Word[],
  known: readonly NamedProduct[],
  text: string,
): Omit<NamedProduct, 'spelling'>[] {
  const taken = new Set(
    known.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
  const runs: Omit<NamedProduct, 'spelling'>[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (taken.has(first) || !isCapitalised(words[first])) continue;
    let last = first;
    while (!taken.has(last + 1) && isCapitalised(words[last + 1]) && isAdjacent(words, last, text)) last += 1;
    while (
      last > first &&
      /^(?:integration|integrations|plugin|plugins|app|apps|api|monitoring)$/.test(words[last]?.key ?? '')
    )
      last -= 1;
    const run = words.slice(first, last + 1);
    if (isName(run)) runs.push({ name: nameOf(words, first, last, text), first, last });
    first = last;
  }
  return runs;
}

function isName(run: readonly Word[]): boolean {
  if (run.length > LONGEST || run[0]?.key === 'wordpress') return false;
  if (run.every(({ key }) => NO_PRODUCTS.has(key) || /^\d+$/.test(key))) return false;
  return run.some(({ key }) => key.length > 2);
}

function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && /^(?:\p{Lu}|\p{Ll}\p{Lu}|\d+\p{L})/u.test(word.raw);
}

function isAdjacent(words: readonly Word[], last: number, text: string): boolean {
  return /^[ -]$/.test(text.slice(words[last]?.end, words[last + 1]?.start));
}

function nameOf(words: readonly Word[], first: number, last: number, text: string): string {
  return text.slice(words[first]?.start, words[last]?.end).replace(/['’]s?$/u, '');
}
