'use client';

import type { Board } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import { countNoun } from '#lib/count-noun.ts';
import type { BoardStore } from '#lib/pairing-board/board-store.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { countRest } from '#lib/pairing-board/find-people.ts';
import { PublishButton } from './publish-button.tsx';

interface Props {
  eventId: string;
  board: Board;
  editor: BoardEditor;
  dispatch: BoardStore['dispatch'];
  isReadOnly: boolean;
  compare(): void;
}

/** The buttons at the top of the board. */
export function BoardActions({ eventId, board, editor, dispatch, isReadOnly, compare }: Props) {
  const rest = countRest(board);
  return (
    <>
      <Button onClick={compare}>Compare revisions</Button>
      {!isReadOnly && (
        <>
          <Button onClick={editor.pairRest} aria-disabled={rest.people === 0}>
            Re-pair the rest{' '}
            <span className="font-normal text-ink-3 text-xs">
              {countNoun(rest.groups, 'group')}, {rest.people} people
            </span>
          </Button>
          <PublishButton eventId={eventId} board={board} dispatch={dispatch} />
        </>
      )}
    </>
  );
}
