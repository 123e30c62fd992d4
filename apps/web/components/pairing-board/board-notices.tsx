'use client';

import type { Board } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { BoardState } from '#lib/pairing-board/board-state.ts';
import type { BoardStore } from '#lib/pairing-board/board-store.ts';
import { rulesOfNoGroup } from '#lib/pairing-board/broken-words.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { describeStep } from '#lib/pairing-board/step-words.ts';
import { ConflictPart } from './conflict-part.tsx';
import { StaleNotice } from './stale-notice.tsx';

interface Props {
  eventId: string;
  state: BoardState;
  board: Board;
  editor: BoardEditor;
  dispatch: BoardStore['dispatch'];
  isReadOnly: boolean;
  isPublished: boolean;
}

/** What has to be known first: a stale revision, a conflict, a private wish, an outdated run. */
export function BoardNotices({ eventId, state, board, editor, dispatch, isReadOnly, isPublished }: Props) {
  const { stale, lostStep, message, conflict, progress } = state;
  return (
    <>
      {stale && lostStep && (
        <StaleNotice
          stale={stale}
          step={describeStep(state.board, lostStep)}
          takeTheirs={() => dispatch({ kind: 'take_theirs' })}
        />
      )}
      {!stale && lostStep && (
        <Notice
          tone="plain"
          more={
            <span className="flex gap-2 text-ink">
              <Button onClick={() => editor.save(lostStep)}>Repeat it</Button>
              <Button onClick={() => dispatch({ kind: 'dismiss' })}>Leave it</Button>
            </span>
          }
        >
          Your step was not saved: {describeStep(board, lostStep)}.
        </Notice>
      )}
      {message && (
        <Notice
          tone={message.isBad ? 'warning' : 'plain'}
          more={<Button onClick={() => dispatch({ kind: 'dismiss' })}>Close</Button>}
        >
          {message.text}
        </Notice>
      )}
      {conflict && (
        <div className="mb-6 border-hairline-strong border-b pb-6">
          <ConflictPart
            eventId={eventId}
            conflict={conflict}
            searchLonger={() => editor.pair({ isLonger: true })}
            done={() => editor.refresh('The rules are changed. Re-pair the rest, or pair everybody again.')}
            close={() => dispatch({ kind: 'dismiss' })}
          />
        </div>
      )}
      {rulesOfNoGroup(board).map(({ title, detail }) => (
        <Notice key={`${title} ${detail}`} tone="warning">
          {title}: {detail}
        </Notice>
      ))}
      {(isPublished ? board.hasLeavers : board.isOutdated && !isReadOnly) && !progress && (
        <Notice more={<Button onClick={editor.repair}>Repair with the fewest moves</Button>}>
          {isPublished
            ? 'People left since these groups were published. A repair is published at once: who is in a group with others then gets a letter.'
            : 'People, answers or rules changed since this run was computed. Repair it, or pair everybody again.'}
        </Notice>
      )}
    </>
  );
}
