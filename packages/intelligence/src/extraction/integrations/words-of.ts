import { fold } from '../../companies/fold.ts';

/** A word of a text with its place; `key` is how it is compared. */
export interface Word {
  key: string;
  raw: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[.'’+&][\p{L}\p{N}]+)*\+?/gu;

/** The words of a text: hyphens and slashes part them, dots and apostrophes inside do not. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: raw, index }) => ({
    key: foldWord(raw),
    raw,
    start: index,
    end: index + raw.length,
  }));
}

/** Folded, without a possessive `'s`. */
export function foldWord(word: string): string {
  return fold(word.replace(/['’]s$/u, ''));
}
