'use client';

import type { Board, BoardPlace } from '@pi/domain/events';
import { Kbd } from '#components/ui/kbd.tsx';
import { describeBroken, isForesight } from '#lib/pairing-board/announce.ts';
import type { Drag } from '#lib/pairing-board/board-state.ts';
import type { BoardStore } from '#lib/pairing-board/board-store.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { nameOnBoard } from '#lib/pairing-board/find-people.ts';
import { PersonSide } from './person-side.tsx';
import { RunSide } from './run-side.tsx';
import { ScoreChange } from './score-change.tsx';

interface Props {
  eventId: string;
  board: Board;
  selected: string | null;
  drag: Drag | null;
  places: readonly BoardPlace[] | null;
  /** The group that somebody is held over. */
  over: number | null;
  isReadOnly: boolean;
  /** Whether nobody can be moved now. */
  isFrozen: boolean;
  editor: BoardEditor;
  dispatch: BoardStore['dispatch'];
  sendTo(person: string, group: number): void;
  compare(): void;
}

const FLOATING =
  'max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-8 max-lg:max-h-[62dvh] max-lg:overflow-y-auto max-lg:rounded-t-xl max-lg:bg-raised max-lg:px-4 max-lg:pt-3 max-lg:pb-6 max-lg:shadow-float md:max-lg:left-auto md:max-lg:w-90 md:max-lg:rounded-tr-none';

/** Beside the board: the selected person, else the run. A phone shows a person as a sheet. */
export function BoardSide({
  board,
  selected,
  drag,
  places,
  over,
  isReadOnly,
  isFrozen,
  editor,
  dispatch,
  ...props
}: Props) {
  const { eventId, sendTo, compare } = props;
  return (
    <aside
      aria-label={selected ? 'Selected person' : 'This run'}
      className={`border-hairline pt-2 max-lg:mt-8 lg:sticky lg:top-24 lg:max-h-[calc(100dvh-8.75rem)] lg:overflow-y-auto lg:border-l lg:pl-6 lg:pr-3 lg:-mr-3 ${selected ? FLOATING : ''} ${drag ? 'max-lg:hidden' : ''}`}
    >
      {drag && <Lifted board={board} drag={drag} places={places} over={over} />}
      {selected ? (
        <PersonSide
          {...{ eventId, board, places, over, sendTo }}
          isReadOnly={isFrozen}
          person={selected}
          save={editor.save}
          refresh={editor.refresh}
          close={() => dispatch({ kind: 'select', person: null })}
        />
      ) : (
        <RunSide {...{ eventId, board, isReadOnly, compare }} pair={editor.pair} />
      )}
    </aside>
  );
}

interface LiftedProps {
  board: Board;
  drag: Drag;
  places: readonly BoardPlace[] | null;
  over: number | null;
}

/** Who is picked up, and what dropping them where they are held would do. */
function Lifted({ board, drag, places, over }: LiftedProps) {
  const place = places?.find(({ group }) => group === over);
  return (
    <p className="-mx-3 mb-3 rounded-md bg-accent-soft px-3 py-2">
      <b className="font-semibold">{nameOnBoard(board, drag.person)} is picked up.</b>{' '}
      {drag.over && over !== null && (
        <>
          Group {over} is {drag.by === 'pointer' ? 'under the pointer' : 'chosen'}
          {isForesight(place, drag.over) ? (
            <>
              : <ScoreChange change={place.change} />, {describeBroken(place)}.
            </>
          ) : (
            '. The change is shown after dropping.'
          )}{' '}
        </>
      )}
      {drag.over?.kind === 'not_paired' && 'Dropping them here takes them out. '}
      {drag.by === 'keyboard' && (
        <>
          <Kbd>Enter</Kbd> drops,{' '}
        </>
      )}
      <Kbd>Esc</Kbd> puts back.
    </p>
  );
}
