import type { Board, BoardPlace, PairingStep } from '@pi/domain/events';
import { numberWord } from '../events/number-words.ts';
import { findPaired, isFixed, nameOnBoard } from './find-people.ts';

/** Where somebody who is picked up would be dropped. */
export type DropTarget =
  | { kind: 'group'; group: number }
  | { kind: 'card'; person: string; group: number }
  | { kind: 'not_paired' };

/** What a drop does: a step, a question first, or nothing, with the reason. */
export type DropResult =
  | { kind: 'step'; step: PairingStep }
  | { kind: 'confirm' }
  | { kind: 'nothing'; reason: string | null };

/** What a drop does: on a card a swap, on a group the best swap or joining. */
export function dropOn(
  board: Board,
  places: readonly BoardPlace[] | null,
  person: string,
  target: DropTarget,
): DropResult {
  const own = findPaired(board, person)?.group.number;
  if (target.kind === 'not_paired') return own === undefined ? NOTHING : { kind: 'confirm' };
  if (target.group === own) return NOTHING;
  const reason = whyNotInto(board, target);
  if (reason) return { kind: 'nothing', reason };
  const { group } = target;
  if (own === undefined) return { kind: 'step', step: { kind: 'move', person, group } };
  if (target.kind === 'card') return { kind: 'step', step: { kind: 'swap', people: [person, target.person] } };
  if (!places) return { kind: 'nothing', reason: 'What fits there is not known yet: try again.' };
  return { kind: 'step', step: stepInto(places, person, group) };
}

/** The step that brings somebody to a group: the best swap there, or joining it. */
export function stepInto(places: readonly BoardPlace[], person: string, group: number): PairingStep {
  const swapWith = places.find((place) => place.group === group)?.swapWith;
  return swapWith ? { kind: 'swap', people: [person, swapWith.id] } : { kind: 'move', person, group };
}

/** What a drop would do: `swap with Owen Price`, `join as fourth; Group 5 would be three`. */
export function describeDrop(
  board: Board,
  place: BoardPlace | undefined,
  person: string,
  target: Exclude<DropTarget, { kind: 'not_paired' }>,
): string {
  const own = findPaired(board, person)?.group;
  const group = board.groups.find(({ number }) => number === target.group);
  if (own && target.kind === 'card') return `swap with ${nameOnBoard(board, target.person)}`;
  if (own && place?.swapWith) return `swap with ${place.swapWith.name}`;
  const joins = `join as ${ordinalWord((group?.people.length ?? 0) + 1)}`;
  return own ? `${joins}; Group ${own.number} would be ${numberWord(own.people.length - 1)}` : joins;
}

/** Why nobody can be dropped on a target; null: they can. */
export function whyNotInto(board: Board, target: DropTarget): string | null {
  if (target.kind === 'not_paired') return null;
  const group = board.groups.find(({ number }) => number === target.group);
  if (group?.isLocked) return `Group ${target.group} is locked. Nothing moves in or out.`;
  if (target.kind === 'card' && isFixed(board, target.person))
    return `${nameOnBoard(board, target.person)} is locked here.`;
  return null;
}

/** Why somebody cannot be picked up; null: they can. */
export function whyNotMoved(board: Board, person: string): string | null {
  const found = findPaired(board, person);
  if (found?.group.isLocked) return `Group ${found.group.number} is locked. Nothing moves in or out.`;
  return found?.person.isLocked ? `${found.person.name} is locked here.` : null;
}

const NOTHING: DropResult = { kind: 'nothing', reason: null };
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

function ordinalWord(value: number): string {
  return ORDINALS[value] ?? `number ${value}`;
}
