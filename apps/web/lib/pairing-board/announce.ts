import type { Board, BoardPlace } from '@pi/domain/events';
import { countNoun } from '../count-noun.ts';
import { type DropTarget, describeDrop, whyNotInto } from './drop-target.ts';
import { findPaired, nameOnBoard } from './find-people.ts';
import { speakScoreChange } from './score-words.ts';

/** What is read out when somebody is picked up: `Tomas Reyes, Group 5, picked up.` */
export function announcePickUp(board: Board, person: string): string {
  const group = findPaired(board, person)?.group.number;
  return `${nameOnBoard(board, person)}, ${group ? `Group ${group}` : 'not paired'}, picked up. Arrows choose a group, Enter drops, Escape puts back.`;
}

/** What is read out of a target: `Group 2: plus 0.05, no rule broken, swap with Owen Price.` */
export function announceTarget(
  board: Board,
  place: BoardPlace | undefined,
  person: string,
  target: DropTarget,
): string {
  if (target.kind === 'not_paired') return 'Not paired: takes them out of their group.';
  const own = findPaired(board, person)?.group.number;
  if (target.group === own) return `Group ${target.group}: here now.`;
  const reason = whyNotInto(board, target);
  if (reason) return reason;
  const drop = describeDrop(board, place, person, target);
  if (!isForesight(place, target)) return `Group ${target.group}: ${drop}.`;
  return `Group ${target.group}: ${speakScoreChange(place.change)}, ${describeBroken(place)}, ${drop}.`;
}

/** How many rules a place breaks: `no rule broken`, `1 rule broken`. */
export function describeBroken({ brokenRules }: Pick<BoardPlace, 'brokenRules'>): string {
  return brokenRules.length === 0 ? 'no rule broken' : `${countNoun(brokenRules.length, 'rule')} broken`;
}

/** Whether what a place says holds for a target: a card counts where it is the best swap there. */
export function isForesight(place: BoardPlace | undefined, target: DropTarget): place is BoardPlace {
  return (
    place !== undefined && (target.kind === 'group' || (target.kind === 'card' && target.person === place.swapWith?.id))
  );
}

/** What is read out after a step: the total, and how many rules are broken. */
export function announceBoard(board: Board, step: string): string {
  const total = (board.total / 1_000_000).toFixed(2);
  return `${step}. Total ${total}, ${describeBroken(board)}.`;
}
