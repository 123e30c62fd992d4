import type { Question } from '@pi/domain/events';
import type { ScoreInput } from '../respondent.ts';
import { type Members, pairsOf, peopleOf } from './group.ts';
import { type QuestionTexts, readTexts } from './read-texts.ts';
import type { Reason } from './reason.ts';
import { shareWords } from './share-words.ts';

/** The words that people of a group share in their answers to a question of free text. */
export function explainText(input: ScoreInput, question: Question, group: Members): Reason[] {
  if (question.weight < 0) return [];
  const texts = readTexts(input, question);
  const reasons = pairsOf(group).flatMap(([a, b]): Reason[] => {
    const shared = shareWords(texts.wordsOf(a).offer, texts.wordsOf(b).offer, texts.rarities);
    if (!shared) return [];
    const people = group.filter((person) => hasAll(texts.wordsOf(person).offer, shared.stems));
    const about = peopleOf(group, people, question.weight, shared.similarity);
    const words = shared.stems.map((stem) => wordOf(texts, people, stem));
    return [{ kind: 'words', question: question.id, words, ...about }];
  });
  return [...new Map(reasons.map((reason) => [JSON.stringify([reason.people]), reason])).values()];
}

/** What somebody in a group offers and others seek. */
export function explainOfferSeek(input: ScoreInput, question: Question, group: Members): Reason[] {
  if (question.weight < 0) return [];
  const texts = readTexts(input, question);
  return group.flatMap((one) =>
    group.flatMap((other): Reason[] => {
      const shared = shareWords(texts.wordsOf(one).offer, texts.wordsOf(other).seek, texts.rarities);
      if (one === other || !shared) return [];
      const seekers = group.filter((person) => person !== one && hasAll(texts.wordsOf(person).seek, shared.stems));
      // One way of two, of the pairs with each who seeks it.
      const { strength } = peopleOf(group, [one, other], question.weight, shared.similarity / 2);
      return [
        {
          ...{ kind: 'offer_seek', question: question.id, words: shared.words },
          people: [one, ...seekers].map(({ id }) => id),
          isOfAll: seekers.length === group.length - 1,
          strength: strength * seekers.length,
        },
      ];
    }),
  );
}

function hasAll(words: ReadonlyMap<string, string> | null, stems: readonly string[]): boolean {
  return words !== null && stems.every((stem) => words.has(stem));
}

function wordOf(texts: QuestionTexts, [first]: Members, stem: string): string {
  return (first && texts.wordsOf(first).offer?.get(stem)) ?? stem;
}
