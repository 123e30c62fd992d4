import type { Issue } from '@pi/domain/api';
import { answerSchemaOf, type Event, type PairingRule, type PeopleSelector, type Question } from '@pi/domain/events';

/** What a rule may name. */
export interface Nameable {
  /** By the ids of the people who are registered. */
  names: ReadonlyMap<string, string>;
  questions: readonly Question[];
}

/** What is wrong with a rule for an event, and in which field; null: nothing. */
export function checkRule(rule: PairingRule, event: Event, nameable: Nameable): Issue | null {
  switch (rule.kind) {
    case 'together':
    case 'apart':
    case 'prefer':
      return checkPeople(rule.people, nameable);
    case 'capacity':
      if (!event.roles) return issue('person', 'is of no use: this event has no roles.');
      return nameable.names.has(rule.person) ? null : issue('person', 'is nobody who takes part.');
    case 'count':
      return checkSelector('of', rule.of, event, nameable) ?? checkSelector('each', rule.each, event, nameable);
  }
}

function checkPeople(people: readonly string[], { names }: Nameable): Issue | null {
  const unknown = people.findIndex((id) => !names.has(id));
  if (unknown !== -1) return issue(`people.${unknown}`, 'is nobody who takes part.');
  const twice = people.findIndex((id, at) => people.indexOf(id) !== at);
  return twice === -1 ? null : issue(`people.${twice}`, 'is named twice.');
}

function checkSelector(
  field: string,
  selector: PeopleSelector | null,
  { roles }: Event,
  { questions }: Nameable,
): Issue | null {
  if (selector?.by === 'role' && !roles) return issue(`${field}.role`, 'must not be used: this event has no roles.');
  if (selector?.by !== 'answer') return null;
  const question = questions.find(({ id }) => id === selector.question);
  if (!question) return issue(`${field}.question`, 'is not a question of this event.');
  const { content } = question;
  if (content.type !== 'single_choice' && content.type !== 'multiple_choice' && content.type !== 'scale')
    return issue(`${field}.question`, 'must be a choice or a scale.');
  const schema = answerSchemaOf(content);
  const wrong = selector.values.findIndex(
    (value) => !schema.safeParse(content.type === 'multiple_choice' ? [value] : value).success,
  );
  return wrong === -1 ? null : issue(`${field}.values.${wrong}`, 'is no answer to this question.');
}

function issue(field: string, problem: string): Issue {
  return { field, message: `rule.${field} ${problem}` };
}
