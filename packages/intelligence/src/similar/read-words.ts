import { stemmer } from 'stemmer';
import { searchText } from '../traits/search-text.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text: as it is searched, and its stem. */
export interface Word {
  text: string;
  stem: string;
}

/** Words met before: most texts repeat them. Bounded, so that odd texts do not fill the memory. */
const MOST_KNOWN = 200_000;
const known = new Map<string, Word | null>();

/**
 * The words of a text that may say what a plugin does, in its order, repeats included: without
 * words that most listings have, single letters and numbers.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const one of searchText(text.replaceAll(/['’]s\b/g, '')).split(' ')) {
    const word = readWord(one);
    if (word) words.push(word);
  }
  return words;
}

function readWord(text: string): Word | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const isWord = text.length > 1 && text.length <= 40 && !STOP_WORDS.has(text) && !/^\p{N}+$/u.test(text);
  const word = isWord ? { text, stem: stemOf(text) } : null;
  known.set(text, word);
  return word;
}

/** The stemmer leaves "programm" of "programmer", and "program" of "programs". */
function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word).replace(/([bdfgmnprt])\1$/, '$1') : word;
}
