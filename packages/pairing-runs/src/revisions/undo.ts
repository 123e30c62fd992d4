import type { RevisionHead } from './revision.ts';

/** Which revisions the next undo and redo restore. */
export type UndoState = Pick<RevisionHead, 'undo' | 'redo'>;

/** After a step from a revision: undo restores it, and there is nothing to redo. */
export function afterStep(from: number): UndoState {
  return { undo: from, redo: null };
}

/**
 * After a revision is restored. What undo restored, redo takes back; any other revision that is
 * restored is a step.
 */
export function afterRestore(
  from: Pick<RevisionHead, 'number' | 'undo' | 'redo'>,
  restored: Pick<RevisionHead, 'number' | 'undo' | 'redo'>,
): UndoState {
  if (restored.number === from.undo) return { undo: restored.undo, redo: from.number };
  if (restored.number === from.redo) return { undo: restored.undo, redo: restored.redo };
  return afterStep(from.number);
}
