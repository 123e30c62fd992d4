import { describeReason, type Reason } from '@pi/pairing';
import { nameOf, type RuleWords } from '../rules/rule-words.ts';

/**
 * The facts that people share, a sentence each. What was a fact about somebody who deleted their
 * account is left out.
 */
export function describeReasons(reasons: readonly Reason[], words: Pick<RuleWords, 'names' | 'questions'>): string[] {
  const questionOf = (id: string) => {
    const question = words.questions.find((one) => one.id === id);
    return question ? (question.shortName ?? question.text) : 'A question that is gone';
  };
  return reasons
    .filter(({ people }) => people.every((id) => words.names.has(id)))
    .map((reason) => describeReason(reason, { nameOf: (id) => nameOf(words, id), questionOf }));
}
