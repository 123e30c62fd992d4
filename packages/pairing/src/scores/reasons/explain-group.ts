import type { Question } from '@pi/domain/events';
import { ONE, type ScoreInput } from '../respondent.ts';
import { explainChoice, explainScale } from './explain-choice.ts';
import { explainFacts } from './explain-facts.ts';
import { explainHours } from './explain-hours.ts';
import { explainOfferSeek, explainText } from './explain-texts.ts';
import { type Members, peopleOf } from './group.ts';
import type { Reason } from './reason.ts';

/**
 * Why people are in one group: facts that all of them share, or those a reason names; the strongest
 * first. Only what counts for their scores, and the hours they have in common.
 * @throws RangeError where somebody is not in the input
 */
export function explainGroup(input: ScoreInput, group: readonly string[]): Reason[] {
  const members = membersOf(input, group);
  if (members.length < 2) return [];
  const reasons = [
    ...input.questions.flatMap((question) => explainQuestion(input, question, members)),
    ...explainFacts(input, members),
    ...explainWishes(input, members),
  ];
  return reasons.toSorted((a, b) => b.strength - a.strength);
}

/** Why two people fit: facts that both share, the strongest first. @throws RangeError */
export function explainPair(input: ScoreInput, a: string, b: string): Reason[] {
  return explainGroup(input, [a, b]);
}

function explainQuestion(input: ScoreInput, question: Question, group: Members): Reason[] {
  const { type } = question.content;
  if (type === 'availability') return question.weight < 0 ? [] : explainHours(question, group, input.weekAfter);
  if (question.weight === 0) return [];
  switch (type) {
    case 'single_choice':
    case 'multiple_choice':
      return explainChoice(question, group);
    case 'scale':
      return explainScale(question, group);
    case 'free_text':
      return explainText(input, question, group);
    case 'offer_seek':
      return explainOfferSeek(input, question, group);
  }
}

function explainWishes({ pairWeights }: ScoreInput, group: Members): Reason[] {
  return pairWeights.flatMap(({ people, weight }): Reason[] => {
    const both = group.filter(({ id }) => people.includes(id));
    return weight > 0 && both.length === 2 ? [{ kind: 'wished', ...peopleOf(group, both, weight, ONE) }] : [];
  });
}

function membersOf({ respondents }: ScoreInput, group: readonly string[]): Members {
  const members = respondents.filter(({ id }) => group.includes(id));
  if (members.length < new Set(group).size) throw new RangeError('somebody of the group is not scored');
  return members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
