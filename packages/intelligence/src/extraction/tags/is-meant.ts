import type { ExtractionSource } from '../extraction-source.ts';
import { AMBIGUOUS, type AmbiguousPhrases } from './vocabulary/ambiguous-phrases.ts';

const BY_PHRASE = new Map(AMBIGUOUS.flatMap((subject) => subject.phrases.map((phrase) => [phrase, subject] as const)));
/** How much of a description is searched for words of the same subject. */
const READ = 3000;

/** Tells of a phrase that is an everyday word too whether a listing means the tag's subject. */
export function meaningIn(source: ExtractionSource): (phrase: string) => boolean {
  const { marketplace, name, summary, description, tags, category, categories } = source;
  const texts = [name, summary, ...(tags ?? []), category, ...(categories ?? []), description?.slice(0, READ)];
  const text = texts.filter(Boolean).join('\n').toLowerCase();
  const known = new Map<string, boolean>();
  return (phrase) => {
    const subject = BY_PHRASE.get(phrase);
    if (!subject || subject.stores.includes(marketplace)) return true;
    const answer = known.get(phrase) ?? isBeside(subject, phrase, text);
    known.set(phrase, answer);
    return answer;
  };
}

// The phrase itself, in its plural too, says nothing of what it means.
function isBeside({ beside }: AmbiguousPhrases, phrase: string, text: string): boolean {
  const forms = `${phrase}|${phrase.replace(/y$/, 'ie')}s`;
  return beside.test(text.replace(new RegExp(String.raw`(?<!\p{L})(?:${forms}|${phrase}e?s)(?!\p{L})`, 'gu'), ' '));
}
