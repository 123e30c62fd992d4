import type { BoardStore } from '#lib/pairing-board/board-store.ts';
import type { DragActions } from '#lib/pairing-board/drag-people.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { findPaired } from '#lib/pairing-board/find-people.ts';
import type { KeyCommand } from '#lib/pairing-board/key-command.ts';
import { type Arrow, moveCursor, moveTarget } from '#lib/pairing-board/move-cursor.ts';
import { focusCard, showNextBroken } from './board-focus.ts';

/** What the commands of keys work on. */
export interface CommandContext {
  store: BoardStore;
  editor: BoardEditor;
  drag: DragActions;
  /** In how many columns the groups stand. */
  countColumns(): number;
  /** Nobody can be moved: keys only move the cursor. */
  isReadOnly: boolean;
  /** Opens a dialog. */
  open(dialog: 'swap' | 'keys'): void;
  /** Types a digit of the number of a group. */
  typeDigit(digit: number): void;
}

/**
 * Does what a key asks for.
 * @returns whether it did anything, so that the key has no other effect
 */
export function runCommand(command: KeyCommand, context: CommandContext): boolean {
  const { store, editor, drag: dragging, isReadOnly, open } = context;
  const { selected, drag } = store.getState();
  switch (command.kind) {
    case 'arrow':
      return drag ? aimByArrow(command.arrow, context) : moveByArrow(command.arrow, context);
    case 'cancel_drag':
      if (drag) dragging.cancel();
      else store.dispatch({ kind: 'select', person: null });
      return drag !== null || selected !== null;
    case 'next_broken':
      showNextBroken(store);
      return true;
    case 'all_keys':
      open('keys');
      return true;
  }
  if (isReadOnly) return false;
  switch (command.kind) {
    case 'pick_up_or_drop':
      if (drag) void dragging.drop();
      else if (selected) dragging.pickUp(selected, 'keyboard');
      return selected !== null;
    case 'choose':
      if (drag) void dragging.drop();
      return drag !== null;
    case 'undo':
      void editor.undo();
      return true;
    case 'redo':
      void editor.redo();
      return true;
    case 'pair_rest':
      void editor.pairRest();
      return true;
    case 'swap':
      open('swap');
      return true;
    case 'digit':
      context.typeDigit(command.digit);
      return true;
    case 'lock_person':
    case 'lock_group':
      lock(command.kind, context);
      return true;
  }
}

function moveByArrow(arrow: Arrow, { store, countColumns }: CommandContext): boolean {
  const next = moveCursor(store.getShown(), store.getState().selected, arrow, countColumns());
  store.dispatch({ kind: 'select', person: next });
  if (next) focusCard(next);
  return true;
}

function aimByArrow(arrow: Arrow, { store, drag: dragging, countColumns }: CommandContext): boolean {
  const board = store.getShown();
  const { drag } = store.getState();
  if (drag?.by !== 'keyboard') return false;
  const own = findPaired(board, drag.person)?.group.number ?? null;
  const from = drag.over === null ? own : drag.over.kind === 'not_paired' ? null : drag.over.group;
  const group = moveTarget(board.groups.length, from, arrow, countColumns());
  void dragging.aim(group === null ? { kind: 'not_paired' } : { kind: 'group', group });
  const seen = document.querySelector(group === null ? '[data-not-paired]' : `[data-group="${group}"]`);
  seen?.scrollIntoView({ block: 'nearest' });
  return true;
}

function lock(kind: 'lock_person' | 'lock_group', { store, editor }: CommandContext): void {
  const { selected } = store.getState();
  const found = selected && findPaired(store.getShown(), selected);
  if (!found) return;
  const { person, group } = found;
  void editor.save(
    kind === 'lock_person'
      ? { kind, person: person.id, isLocked: !person.isLocked }
      : { kind, group: group.number, isLocked: !group.isLocked },
  );
}
