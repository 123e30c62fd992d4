import type { PeopleSelector, Question, RoleNames, User } from '@pi/domain/events';
import { roleLabel } from './role-words.ts';

/** A kind of people that a rule can mean. */
export interface SelectorChoice {
  label: string;
  selector: PeopleSelector;
}

/** Kinds of people of one sort, such as the options of a question. */
export interface SelectorGroup {
  label: string;
  /** Whether a rule may mean several of them at once: answers to one question. */
  mayBeSeveral: boolean;
  choices: SelectorChoice[];
}

/** The kinds of people of an event: roles, years and fields, options of questions. */
export function listSelectors(
  roles: RoleNames | null,
  people: readonly Pick<User, 'stage' | 'field'>[],
  questions: readonly Question[],
): SelectorGroup[] {
  const values = (by: 'stage' | 'field') =>
    distinct(people.map((person) => person[by])).map((value) => ({ label: value, selector: { by, value } }));
  const roleChoices = (['mentor', 'mentee'] as const).flatMap((role) =>
    roles ? [{ label: roleLabel(roles, role), selector: { by: 'role' as const, role } }] : [],
  );
  const groups: SelectorGroup[] = [
    { label: 'Role', mayBeSeveral: false, choices: roleChoices },
    { label: 'Year or stage', mayBeSeveral: false, choices: values('stage') },
    { label: 'Field or major', mayBeSeveral: false, choices: values('field') },
    ...questions.map((question) => ({
      label: `Answer to question ${question.position}: ${question.shortName ?? question.text}`,
      mayBeSeveral: true,
      choices: answerChoices(question),
    })),
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

function answerChoices({ id, content }: Question): SelectorChoice[] {
  const choice = (value: string | number): SelectorChoice => ({
    label: String(value),
    selector: { by: 'answer', question: id, values: [value] },
  });
  if (content.type === 'scale') return Array.from({ length: content.steps }, (_, nth) => choice(nth + 1));
  return 'options' in content ? content.options.map(choice) : [];
}

/** Values in any case once, in the order of the alphabet. */
function distinct(values: readonly (string | null)[]): string[] {
  const found = new Map<string, string>();
  for (const value of values) if (value) found.set(value.toLowerCase(), found.get(value.toLowerCase()) ?? value);
  return [...found.values()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
