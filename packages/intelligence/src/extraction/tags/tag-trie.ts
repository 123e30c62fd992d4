import { foldWord, wordsOf } from '../integrations/words-of.ts';
import { TAGS } from './vocabulary/tags.ts';

/** Tags that a phrase of a text speaks for. */
export interface TagMatch {
  tag: string;
  /** The phrase, its words in the singular. */
  phrase: string;
  /** How many words the phrase has. */
  length: number;
  /** Whether it stands inside a longer phrase of the vocabulary. */
  isNested: boolean;
}

interface Node {
  next: Map<string, Node>;
  tags: string[];
}

const ROOT = buildTrie();

/** The tags that a text speaks for: at each word the longest phrase from there on. */
export function matchTags(text: string): TagMatch[] {
  const keys = keysOf(text);
  const matches: TagMatch[] = [];
  let end = 0;
  for (let first = 0; first < keys.length; first += 1) {
    const { tags, length } = longestAt(keys, first);
    const phrase = keys.slice(first, first + length).join(' ');
    for (const tag of tags) matches.push({ tag, phrase, length, isNested: first + length <= end });
    end = Math.max(end, first + length);
  }
  return matches;
}

/** Whether words are, as a whole, a phrase of the vocabulary. */
export function isPhrase(text: string): boolean {
  const keys = keysOf(text);
  return keys.length > 0 && longestAt(keys, 0).length === keys.length;
}

function longestAt(keys: readonly string[], first: number): { tags: readonly string[]; length: number } {
  let longest: { tags: readonly string[]; length: number } = { tags: [], length: 0 };
  let node: Node | undefined = ROOT;
  for (let last = first; last < keys.length; last += 1) {
    node = node.next.get(keys[last] ?? '');
    if (!node) break;
    if (node.tags.length > 0) longest = { tags: node.tags, length: last - first + 1 };
  }
  return longest;
}

function keysOf(text: string): string[] {
  const joined = text.replace(/\bof course\b/gi, '·').replace(/\be-(mail|commerce|learning|sign)/gi, 'e$1');
  return wordsOf(joined).map(({ raw }) => singular(foldWord(raw)));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|news)$/.test(word) ? word.slice(0, -1) : word;
}

function buildTrie(): Node {
  const root: Node = { next: new Map(), tags: [] };
  for (const { tag, phrases } of TAGS)
    for (const phrase of phrases) {
      let node = root;
      for (const key of keysOf(phrase)) {
        const next: Node = node.next.get(key) ?? { next: new Map(), tags: [] };
        node.next.set(key, next);
        node = next;
      }
      if (!node.tags.includes(tag)) node.tags.push(tag);
    }
  return root;
}
