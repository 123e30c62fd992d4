import type { Question } from '@pi/domain/events';
import type { Respondent, ScoreInput } from '../respondent.ts';
import { readOfferSeek } from '../terms/question-term.ts';
import type { OfferSeekWords, Words } from '../terms/texts.ts';
import { readWords } from '../texts/read-words.ts';
import { rareWords } from '../texts/weigh-words.ts';

/** The words of a question's answers, and how rare each is among them. */
export interface QuestionTexts {
  /** Free text is both. */
  wordsOf(person: Respondent): OfferSeekWords;
  rarities: ReadonlyMap<string, number>;
}

const NONE: OfferSeekWords = { offer: null, seek: null };
const known = new WeakMap<ScoreInput, Map<string, QuestionTexts>>();

/** Reads the texts of a question, once an input. */
export function readTexts(input: ScoreInput, { id, content }: Question): QuestionTexts {
  const ofInput = known.get(input) ?? new Map<string, QuestionTexts>();
  known.set(input, ofInput);
  const before = ofInput.get(id);
  if (before) return before;
  const isFree = content.type === 'free_text';
  const all = new Map(
    input.respondents.map((person) => [person.id, isFree ? readFree(person, id) : readBoth(person, id)]),
  );
  const texts: Words[] = [...all.values()].flatMap(({ offer, seek }) => (isFree ? [offer] : [offer, seek]));
  const read = {
    wordsOf: (person: Respondent) => all.get(person.id) ?? NONE,
    rarities: rareWords(texts.filter((text) => text !== null)),
  };
  ofInput.set(id, read);
  return read;
}

function readFree({ answers }: Respondent, question: string): OfferSeekWords {
  const answer = answers.get(question);
  const words = typeof answer === 'string' && answer !== '' ? readWords(answer) : null;
  return { offer: words, seek: words };
}

function readBoth({ answers }: Respondent, question: string): OfferSeekWords {
  const answer = answers.get(question);
  return (answer === undefined ? null : readOfferSeek(answer)) ?? NONE;
}
