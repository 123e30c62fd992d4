import type { Board } from '@pi/domain/events';
import type { Ref } from 'react';
import { findPaired, nameOnBoard } from '#lib/pairing-board/find-people.ts';
import { formatScore } from '#lib/pairing-board/score-words.ts';

interface Props {
  ref: Ref<HTMLDivElement>;
  board: Board;
  person: string;
}

/** The card that follows the pointer. */
export function DragPreview({ ref, board, person }: Props) {
  const found = findPaired(board, person)?.person;
  return (
    <div
      ref={ref}
      aria-hidden
      className="pointer-events-none fixed top-0 left-0 z-20 w-57 rounded-md border-2 border-accent bg-raised px-2 py-1.25 shadow-float"
    >
      <div className="flex justify-between gap-2">
        <span className="truncate font-medium">{nameOnBoard(board, person)}</span>
        {found?.score != null && <span className="text-ink-2">{formatScore(found.score)}</span>}
      </div>
      <div className="min-h-4 truncate text-ink-3 text-xs">
        {[found?.stage, found?.field].filter(Boolean).join(' · ')}
      </div>
    </div>
  );
}
