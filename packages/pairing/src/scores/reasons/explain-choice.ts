import type { AnswerValue, Question } from '@pi/domain/events';
import { ONE } from '../respondent.ts';
import { type Members, pairsOf, peopleOf } from './group.ts';
import { MOST_NAMED, type Reason } from './reason.ts';

/** Options that people of a group share: those of everybody, else the one that most chose. */
export function explainChoice(question: Question, group: Members): Reason[] {
  const { id, weight, content } = question;
  const options = 'options' in content ? content.options : [];
  if (weight < 0) return explainMixed(question, group);
  const chosen = options
    .map((option) => ({ option, people: group.filter(({ answers }) => optionsOf(answers.get(id)).includes(option)) }))
    .filter(({ people }) => people.length > 1)
    .toSorted((a, b) => b.people.length - a.people.length);
  const [first] = chosen;
  if (!first) return [];
  const same = chosen.filter(({ people }) => people.length === first.people.length && isSame(people, first.people));
  const all = new Set(first.people.flatMap(({ answers }) => optionsOf(answers.get(id))));
  const named = same.map(({ option }) => option).slice(0, MOST_NAMED);
  const similarity = Math.round((ONE * same.length) / all.size);
  return [{ kind: 'options', question: id, options: named, ...peopleOf(group, first.people, weight, similarity) }];
}

/** Steps of a scale that people of a group share: the one that most chose. */
export function explainScale(question: Question, group: Members): Reason[] {
  const { id, weight, content } = question;
  if (content.type !== 'scale') return [];
  if (weight < 0) return explainMixed(question, group);
  const bySteps = Map.groupBy(group, ({ answers }) => answers.get(id));
  const [most] = [...bySteps]
    .filter(([step, people]) => step !== undefined && people.length > 1)
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || Number(a) - Number(b));
  if (!most) return [];
  const [step, people] = most;
  const shared = peopleOf(group, people, weight, ONE);
  return [{ kind: 'step', question: id, step: Number(step), steps: content.steps, ...shared }];
}

/** Where people should differ: whether all of them do. */
function explainMixed({ id, weight }: Question, group: Members): Reason[] {
  const all = group.map(({ answers }) => optionsOf(answers.get(id)));
  if (all.some((options) => options.length === 0)) return [];
  if (pairsOf(all).some(([a, b]) => a.some((option) => b.includes(option)))) return [];
  return [{ kind: 'mixed', question: id, ...peopleOf(group, group, weight, ONE) }];
}

function optionsOf(answer: AnswerValue | undefined): string[] {
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'string' || typeof answer === 'number' ? [String(answer)] : [];
}

function isSame(a: Members, b: Members): boolean {
  return a.every((person, nth) => person === b[nth]);
}
