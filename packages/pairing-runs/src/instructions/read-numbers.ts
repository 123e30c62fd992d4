import type { Event, Question } from '@pi/domain/events';
import { count } from '../rules/describe-note.ts';
import { CriteriaChange } from '../rules/edit-criteria.ts';
import type { Proposal } from './proposal.ts';

/** A change of an event's own numbers, with its sentence. */
export interface NumberChange {
  fields: CriteriaChange;
  text: string;
}

type Numbered = Pick<Event, 'groupSize' | 'roles' | 'criteria'>;
type Name = Proposal['numbers'][number]['name'];

/** The numbers of a proposal that an event can have and does not have yet, each once. */
export function readNumbers(
  numbers: Proposal['numbers'],
  event: Numbered,
  questions: readonly Question[],
): { changes: NumberChange[]; refused: number } {
  const changes = new Map<Name, NumberChange>();
  let refused = 0;
  for (const { name, value } of numbers) {
    if (value === currentValue(name, event)) continue;
    const fields = CriteriaChange.safeParse(
      name === 'groupSize' ? { groupSize: value } : { criteria: { [name]: value } },
    );
    if (fields.data && !changes.has(name) && hasUse(name, event, questions))
      changes.set(name, { fields: fields.data, text: describe(name, value, event) });
    else refused += 1;
  }
  return { changes: [...changes.values()], refused };
}

function currentValue(name: Name, { groupSize, criteria }: Numbered): number | null {
  return name === 'groupSize' ? groupSize : criteria[name];
}

function hasUse(name: Name, { roles }: Numbered, questions: readonly Question[]): boolean {
  if (name === 'mentorCapacity') return roles !== null;
  return name !== 'commonHours' || questions.some(({ content }) => content.type === 'availability');
}

function describe(name: Name, value: number, { roles }: Numbered): string {
  switch (name) {
    case 'groupSize':
      return value === 2 ? 'Groups are pairs' : `Groups have ${value} people`;
    case 'commonHours':
      return value === 0
        ? 'No common hours are asked'
        : `At least ${count(value, 'hour')} a week in common in each group`;
    case 'noRepeatEvents':
      return value === 0
        ? 'Earlier groups may meet again'
        : `Nobody meets again from the last ${value === 1 ? 'event' : `${value} events`}`;
    case 'mentorCapacity':
      return `${roles?.mentor ?? 'A mentor'}: at most ${value} ${roles?.mentee ?? 'mentees'} each`;
  }
}
