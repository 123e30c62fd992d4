'use client';

import type { Board } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import type { BoardStore } from '#lib/pairing-board/board-store.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { type StepNames, undoWords } from '#lib/pairing-board/undo-words.ts';
import { BoardIcon } from './board-icon.tsx';
import { PublishButton } from './publish-button.tsx';

interface Props {
  eventId: string;
  board: Board;
  stepNames: StepNames;
  editor: BoardEditor;
  dispatch: BoardStore['dispatch'];
}

/** What a phone has at its bottom: undo, re-pair the rest, publish. */
export function PhoneBar({ eventId, board, stepNames, editor: { undo, pairRest }, dispatch }: Props) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-7 flex gap-2 border-hairline-strong border-t bg-paper px-4 pt-2 pb-3 md:hidden">
      <Button
        icon
        aria-label={undoWords(board.revision, stepNames)}
        aria-disabled={board.revision.undo === null}
        onClick={undo}
        className="h-11! w-11!"
      >
        <BoardIcon name="undo" />
      </Button>
      <Button className="h-11! flex-1" onClick={pairRest}>
        Re-pair the rest
      </Button>
      <PublishButton eventId={eventId} board={board} dispatch={dispatch} className="h-11! flex-1" />
    </div>
  );
}
