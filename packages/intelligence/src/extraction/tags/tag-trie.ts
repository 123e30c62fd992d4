import { foldWord, wordsOf } from '../integrations/words-of.ts';
import { PhraseTrie } from '../phrase-trie.ts';
import { TAGS } from './vocabulary/tags.ts';

/** Tags that a phrase of a text speaks for. */
export interface TagMatch {
  tag: string;
  /** The phrase, its words in the singular. */
  phrase: string;
  /** How many words the phrase has. */
  length: number;
  /** Whether it is a part of a longer phrase of the vocabulary. */
  isNested: boolean;
}

const TRIE = buildTrie();

/** The tags that a text speaks for: at each word the longest phrase from there on. */
export function matchTags(text: string): TagMatch[] {
  const keys = keysOf(text);
  const matches: TagMatch[] = [];
  let end = 0;
  for (let first = 0; first < keys.length; first += 1) {
    const { value: tags, length } = TRIE.longestAt(keys, first) ?? { value: [], length: 0 };
    const phrase = keys.slice(first, first + length).join(' ');
    for (const tag of tags) matches.push({ tag, phrase, length, isNested: first + length <= end });
    end = Math.max(end, first + length);
  }
  return matches;
}

/** Whether words are, as a whole, a phrase of the vocabulary. */
export function isPhrase(text: string): boolean {
  const keys = keysOf(text);
  return keys.length > 0 && TRIE.longestAt(keys, 0)?.length === keys.length;
}

function keysOf(text: string): string[] {
  const joined = text.replace(/\bof course\b/gi, '·').replace(/\be-(mail|commerce|learning|sign)/gi, 'e$1');
  return wordsOf(joined).map(({ raw }) => singular(foldWord(raw)));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|news)$/.test(word) ? word.slice(0, -1) : word;
}

function buildTrie() {
  const trie = new PhraseTrie<string[]>();
  for (const { tag, phrases } of TAGS)
    for (const phrase of phrases) trie.set(keysOf(phrase), (tags = []) => (tags.includes(tag) ? tags : [...tags, tag]));
  return trie;
}
