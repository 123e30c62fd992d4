import { RequestError, wrongField } from '@pi/accounts';
import type { PairingStep } from '@pi/domain/events';
import { nameOf, type RuleWords } from '../rules/rule-words.ts';
import type { Placement, Unpaired } from './revision.ts';

type Names = Pick<RuleWords, 'names'>;
/** Steps that change a placement; the others look up an earlier one. */
export type PlacingStep = Exclude<PairingStep, { kind: 'restore' }>;

const TAKEN_OUT: Unpaired = { reason: 'taken_out', detail: 'An organizer took them out.', isSigned: false };

/**
 * A placement after a step.
 * @throws RequestError: somebody or a group that is not there (names the field), or who is locked
 */
export function applyStep(placement: Placement, step: PlacingStep, names: Names): Placement {
  switch (step.kind) {
    case 'swap':
      return swap(placement, step.people, names);
    case 'move':
      return move(placement, step, names);
    case 'take_out': {
      requireGrouped(placement, step.person, 'step.person');
      assertFree(placement, step.person, names);
      const unpaired = new Map(placement.unpaired).set(step.person, TAKEN_OUT);
      return { ...without(placement, step.person), unpaired };
    }
    case 'lock_group': {
      const group = requireGroup(placement, step.group);
      return { ...placement, lockedGroups: withOrWithout(placement.lockedGroups, group, step.isLocked) };
    }
    case 'lock_person':
      requireGrouped(placement, step.person, 'step.person');
      return { ...placement, lockedPeople: withOrWithout(placement.lockedPeople, step.person, step.isLocked) };
    case 'sign': {
      const found = placement.unpaired.get(step.person);
      if (!found) throw wrongField('step.person', 'step.person is nobody who is not paired.');
      return {
        ...placement,
        unpaired: new Map(placement.unpaired).set(step.person, { ...found, isSigned: step.isSigned }),
      };
    }
  }
}

function swap(placement: Placement, [a, b]: readonly [string, string], names: Names): Placement {
  const [first, second] = [
    requireGrouped(placement, a, 'step.people.0'),
    requireGrouped(placement, b, 'step.people.1'),
  ];
  if (first === second) throw wrongField('step.people', 'step.people are in one group already.');
  for (const one of [a, b]) assertFree(placement, one, names);
  const other = (id: string) => (id === a ? b : id === b ? a : id);
  return { ...placement, groups: placement.groups.map((group) => group.map(other)) };
}

function move(placement: Placement, step: Extract<PairingStep, { kind: 'move' }>, names: Names): Placement {
  const { person } = step;
  const to = requireGroup(placement, step.group);
  if (!placement.roles.has(person)) throw unknownPerson('step.person');
  const from = groupOf(placement, person);
  if (from === to) throw wrongField('step.group', 'step.group is the group in which they are.');
  if (from !== -1) assertFree(placement, person, names);
  assertUnlocked(placement, to);
  const unpaired = new Map(placement.unpaired);
  unpaired.delete(person);
  const rest = without(placement, person);
  return { ...rest, unpaired, groups: rest.groups.map((group, at) => (at === to ? [...group, person] : group)) };
}

/** The place of somebody's group, from 0; -1: they are in none. */
export function groupOf({ groups }: Pick<Placement, 'groups'>, person: string): number {
  return groups.findIndex((group) => group.includes(person));
}

function without(placement: Placement, person: string): Placement {
  return { ...placement, groups: placement.groups.map((group) => group.filter((one) => one !== person)) };
}

function requireGrouped(placement: Placement, person: string, field: string): number {
  const group = groupOf(placement, person);
  if (group === -1) throw unknownPerson(field);
  return group;
}

function requireGroup({ groups }: Placement, number: number): number {
  if (number <= groups.length) return number - 1;
  throw wrongField('step.group', `step.group must be 1 to ${groups.length}.`);
}

function unknownPerson(field: string): RequestError {
  return wrongField(field, `${field} is nobody of a group of this run.`);
}

function assertFree(placement: Placement, person: string, names: Names): void {
  if (placement.lockedPeople.has(person))
    throw new RequestError('conflict', `${nameOf(names, person)} is locked: unlock them first.`);
  assertUnlocked(placement, groupOf(placement, person));
}

function assertUnlocked({ lockedGroups }: Placement, group: number): void {
  if (lockedGroups.has(group)) throw new RequestError('conflict', `Group ${group + 1} is locked: unlock it first.`);
}

function withOrWithout<One>(set: ReadonlySet<One>, one: One, isIn: boolean): Set<One> {
  const changed = new Set(set);
  if (isIn) changed.add(one);
  else changed.delete(one);
  return changed;
}
