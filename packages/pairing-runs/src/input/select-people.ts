import type { AnswerValue, PeopleSelector } from '@pi/domain/events';
import type { Registered } from './pairing-input.ts';

/** The ids of those who are meant. Stage and field in any case. */
export function selectPeople(people: readonly Registered[], selector: PeopleSelector): string[] {
  return people.filter((one) => isMeant(one, selector)).map(({ user }) => user.id);
}

function isMeant({ user, registration, answers }: Registered, selector: PeopleSelector): boolean {
  switch (selector.by) {
    case 'role':
      return registration.role === selector.role;
    case 'stage':
      return isSame(user.stage, selector.value);
    case 'field':
      return isSame(user.field, selector.value);
    case 'answer':
      return chosen(answers.get(selector.question)).some((value) => selector.values.includes(value));
  }
}

function isSame(text: string | null, wanted: string): boolean {
  return text !== null && text.trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** What somebody chose: options, or the step of a scale. */
function chosen(value: AnswerValue | undefined): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return Array.isArray(value) ? value : [];
}
