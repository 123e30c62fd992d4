import { stemmer } from 'stemmer';
import { eng, removeStopwords } from 'stopword';

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;
const LONGEST_WORD = 24;

/** Words of nearly every answer of this kind, which say nothing alone. */
const FILL_WORDS = new Set([
  ...['someone', 'somebody', 'anyone', 'anybody', 'anything', 'something', 'person', 'people', 'who', 'whoever'],
  ...['want', 'wants', 'need', 'needs', 'look', 'looking', 'seek', 'seeking', 'offer', 'offering', 'search'],
  ...['help', 'helping', 'helps', 'good', 'great', 'best', 'better', 'nice', 'really', 'very', 'please', 'thanks'],
  ...['bit', 'little', 'lot', 'lots', 'some', 'every', 'everything', 'thing', 'things', 'kind', 'sort', 'stuff'],
  ...['know', 'knows', 'using', 'use', 'work', 'working', 'year', 'years', 'time', 'experience', 'skill', 'skills'],
  ...[
    'not',
    'no',
    'yes',
    'so',
    'just',
    'than',
    'own',
    'new',
    'one',
    'two',
    'etc',
    'me',
    'us',
    'she',
    'may',
    'll',
    've',
  ],
  ...[
    'don',
    'doesn',
    'didn',
    'isn',
    'won',
    're',
    'when',
    'why',
    'whether',
    'without',
    'within',
    'per',
    'via',
    'ok',
    'gets',
    'getting',
    'going',
    'goes',
    'gives',
    'give',
  ],
]);

/**
 * The words of a text by their stems, each as it is written first: without fill words, numbers and
 * single Latin letters. Letters of any script count; case, width and accents do not.
 */
export function readWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { segment, isWordLike } of WORDS.segment(text)) {
    if (!isWordLike) continue;
    const stem = stemOf(segment);
    if (stem !== null && !found.has(stem)) found.set(stem, shorten(segment));
  }
  return found;
}

function stemOf(segment: string): string | null {
  const folded = segment.normalize('NFKD').replace(LATIN_MARKS, '').normalize('NFKC').toLowerCase();
  const word = folded.replace(/['’].*$/u, '').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  if (!/\p{L}/u.test(word) || /^\p{Script=Latin}$/u.test(word)) return null;
  if (FILL_WORDS.has(word) || removeStopwords([word], eng).length === 0) return null;
  return /^[a-z]+$/.test(word) ? endOnce(stemmer(word)) : word;
}

/** The stemmer leaves "programm" of "programmer", and "program" of "programs". */
function endOnce(stem: string): string {
  return stem.replace(/([bdfgmnprt])\1$/, '$1');
}

function shorten(word: string): string {
  const letters = [...word];
  return letters.length > LONGEST_WORD ? `${letters.slice(0, LONGEST_WORD - 1).join('')}…` : word;
}
