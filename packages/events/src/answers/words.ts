import { eng, removeStopwords } from 'stopword';

/** A word, and how many texts have it. */
export interface WordCount {
  word: string;
  texts: number;
}

const MOST_WORDS = 12;
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The words that most texts have, of at least two, without those that say nothing alone. */
export function commonestWords(texts: readonly string[]): WordCount[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, found]) => ({ word, texts: found }))
    .filter((one) => one.texts > 1)
    .toSorted((a, b) => b.texts - a.texts || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS);
}

function wordsOf(text: string): Set<string> {
  const words = [...WORDS.segment(text.toLowerCase())].filter((one) => one.isWordLike).map((one) => one.segment);
  return new Set(removeStopwords(words, eng).filter((word) => word.length > 2));
}
