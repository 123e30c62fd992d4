import type { Board, BoardGroup, BoardPerson, PairingStep } from '@pi/domain/events';
import { findPaired, findUnpaired } from './find-people.ts';

/**
 * A board as it will be after a step, as far as that is known before the server answers: who is
 * where, and what is locked. Scores and broken rules stay as they were.
 */
export function applyStep(board: Board, step: PairingStep): Board {
  switch (step.kind) {
    case 'swap':
      return swapPeople(board, step.people);
    case 'move':
      return movePerson(board, step.person, step.group);
    case 'take_out':
      return unpair(board, step.person);
    case 'lock_group':
      return changeGroup(board, step.group, (group) => ({ ...group, isLocked: step.isLocked }));
    case 'lock_person':
      return changePeople(board, [step.person], (person) => ({ ...person, isLocked: step.isLocked }));
    case 'sign':
      return {
        ...board,
        notPaired: board.notPaired.map((one) => (one.id === step.person ? { ...one, isSigned: step.isSigned } : one)),
      };
    case 'restore':
      return board;
  }
}

function swapPeople(board: Board, [a, b]: readonly [string, string]): Board {
  const [one, other] = [findPaired(board, a)?.person, findPaired(board, b)?.person];
  if (!one || !other) return board;
  return changePeople(board, [a, b], (person) => (person.id === a ? other : one));
}

function movePerson(board: Board, id: string, number: number): Board {
  const unpaired = findUnpaired(board, id);
  const person = findPaired(board, id)?.person ?? (unpaired && toCard(unpaired));
  if (!person) return board;
  const rest = withoutPerson(board, id);
  return changeGroup(rest, number, (group) => ({ ...group, people: [...group.people, person] }));
}

function unpair(board: Board, id: string): Board {
  const person = findPaired(board, id)?.person;
  if (!person) return board;
  const rest = withoutPerson(board, id);
  const unpaired = {
    id,
    name: person.name,
    reason: 'taken_out',
    detail: 'Taken out by hand.',
    isSigned: false,
  } as const;
  return { ...rest, notPaired: [...rest.notPaired, unpaired] };
}

function withoutPerson(board: Board, id: string): Board {
  const groups = board.groups.map((group) =>
    group.people.some((one) => one.id === id)
      ? { ...group, people: group.people.filter((one) => one.id !== id) }
      : group,
  );
  return { ...board, groups, notPaired: board.notPaired.filter((one) => one.id !== id) };
}

function changeGroup(board: Board, number: number, change: (group: BoardGroup) => BoardGroup): Board {
  return { ...board, groups: board.groups.map((group) => (group.number === number ? change(group) : group)) };
}

function changePeople(board: Board, ids: readonly string[], change: (person: BoardPerson) => BoardPerson): Board {
  const isMeant = ({ id }: BoardPerson) => ids.includes(id);
  const groups = board.groups.map((group) =>
    group.people.some(isMeant)
      ? { ...group, people: group.people.map((person) => (isMeant(person) ? change(person) : person)) }
      : group,
  );
  return { ...board, groups };
}

function toCard({ id, name }: { id: string; name: string }): BoardPerson {
  return { id, name, role: null, stage: null, field: null, score: null, isLocked: false, movedFrom: null };
}
