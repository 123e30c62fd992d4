import { fold } from '../companies/fold.ts';

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Whether two names have a distinctive word in common; a name of generic words only is compared by
 * them.
 */
export function shareWord(one: string, other: string, isGeneric: (word: string) => boolean): boolean {
  const words = new Set(wordsOf(one, isGeneric));
  return wordsOf(other, isGeneric).some((word) => words.has(word));
}

function wordsOf(name: string, isGeneric: (word: string) => boolean): string[] {
  const words = [...SEGMENTER.segment(name)].flatMap(({ segment }) => fold(segment) || []);
  const distinctive = words.filter((word) => !isGeneric(word));
  return distinctive.length > 0 ? distinctive : words;
}
