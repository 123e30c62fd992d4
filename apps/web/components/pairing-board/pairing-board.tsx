'use client';

import type { Board, RunProgress } from '@pi/domain/events';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placesOf } from '#lib/pairing-board/board-state.ts';
import { findPaired, nameOnBoard } from '#lib/pairing-board/find-people.ts';
import { BoardActions } from './board-actions.tsx';
import { focusCard, keepAboveSheet, showNextBroken } from './board-focus.ts';
import { BoardNotices } from './board-notices.tsx';
import { BoardSide } from './board-side.tsx';
import { BoardTools } from './board-tools.tsx';
import { BoardTop } from './board-top.tsx';
import { DragPreview } from './drag-preview.tsx';
import { GroupColumn } from './group-column.tsx';
import { KeyBar } from './key-bar.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { NotPaired } from './not-paired.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { RevisionsDialog } from './revisions-dialog.tsx';
import { ScoreLine } from './score-line.tsx';
import { SwapDialog } from './swap-dialog.tsx';
import { UnpairDialog } from './unpair-dialog.tsx';
import { useBoard } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { usePointerDrag } from './use-pointer-drag.ts';

interface Props {
  eventId: string;
  board: Board;
  progress: RunProgress | null;
  /** What the event calls who guides; null: it has no roles. */
  mentorName: string | null;
  /** Whether nothing is changed by hand: the event is not over, or its groups are published. */
  isReadOnly: boolean;
  isPublished: boolean;
  /** Where the reader is, with the heading of the page. */
  heading: ReactNode;
}

type Dialog = { kind: 'swap' | 'take_out'; person: string } | { kind: 'keys' | 'revisions' } | null;

/** The pairing of an event, edited by mouse, finger or keyboard. */
export function PairingBoard({ eventId, board: found, progress, mentorName, isReadOnly, isPublished, heading }: Props) {
  const [dialog, setDialog] = useState<Dialog>(null);
  const ask = (person: string) => setDialog({ kind: 'take_out', person });
  const { state, board, store, editor, drag: dragging } = useBoard({ eventId, board: found, progress, ask });
  const root = useRef<HTMLDivElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const isFrozen = isReadOnly || board.isOutdated;
  const { dispatch } = store;
  const { save } = editor;
  const { selected, drag } = state;
  usePointerDrag(root, preview, dragging, isFrozen);
  const onKeyDown = useBoardKeys({
    ...{ store, editor, drag: dragging },
    isReadOnly: isFrozen,
    countColumns: () => countColumns(columns.current),
    open: (kind) => {
      if (kind === 'keys') setDialog({ kind });
      else if (selected && findPaired(board, selected)) setDialog({ kind, person: selected });
    },
  });
  useSelectedPerson(board, selected, isFrozen, editor.loadPlaces);

  const places = placesOf(state, drag?.person ?? selected);
  const overGroup = drag?.over && drag.over.kind !== 'not_paired' ? drag.over.group : null;
  const tabStop = selected ?? board.groups[0]?.people[0]?.id ?? null;
  const close = () => setDialog(null);
  const compare = () => setDialog({ kind: 'revisions' });
  function show(id: string) {
    dispatch({ kind: 'select', person: id });
    focusCard(id);
  }

  return (
    <div data-wide-page ref={root}>
      <BoardTop
        heading={heading}
        actions={<BoardActions {...{ eventId, board, editor, dispatch, isReadOnly, compare }} />}
      >
        <ScoreLine
          board={board}
          progress={state.progress}
          cancel={editor.cancel}
          showBroken={() => showNextBroken(store)}
          showPerson={show}
          showNotPaired={() => document.querySelector('[data-not-paired]')?.scrollIntoView({ block: 'center' })}
        />
      </BoardTop>
      <BoardNotices {...{ eventId, state, board, editor, dispatch, isReadOnly, isPublished }} />
      <div className="grid items-start gap-x-8 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside */}
        <div
          className="min-w-0"
          onKeyDown={onKeyDown}
          onClick={({ target }) => {
            const card = target instanceof Element && target.closest<HTMLElement>('[data-card]');
            if (card) dispatch({ kind: 'select', person: card.dataset.card ?? null });
          }}
        >
          <BoardTools
            board={board}
            isReadOnly={isFrozen}
            undo={editor.undo}
            redo={editor.redo}
            stepChange={state.stepChange}
            stepNames={state.stepNames}
          />
          <div
            ref={columns}
            className="grid grid-cols-1 items-start gap-4 max-md:pt-3 md:grid-cols-[repeat(auto-fill,minmax(12.75rem,1fr))]"
          >
            {board.groups.map((group) => (
              <GroupColumn
                key={group.number}
                {...{ board, group, mentorName, save }}
                isReadOnly={isFrozen}
                groupBefore={state.groupBefore}
                selected={isIn(group, selected) ? selected : null}
                tabStop={isIn(group, tabStop) ? tabStop : null}
                dragged={drag?.person ?? null}
                dragBy={drag?.by ?? null}
                over={overGroup === group.number ? (drag?.over ?? null) : null}
                place={drag ? places?.find((place) => place.group === group.number) : undefined}
              />
            ))}
          </div>
          <NotPaired
            {...{ board, selected, tabStop, save }}
            isReadOnly={isFrozen}
            isOver={drag?.over?.kind === 'not_paired'}
            place={show}
          />
        </div>
        <BoardSide
          {...{ eventId, board, selected, places, isReadOnly, isFrozen, editor, dispatch, compare, drag }}
          over={overGroup}
          sendTo={dragging.sendTo}
        />
      </div>
      {drag?.by === 'pointer' && <DragPreview ref={preview} board={board} person={drag.person} />}
      <p aria-live="polite" className="sr-only">
        {state.announcement}
      </p>
      {!isReadOnly && <KeyBar showAll={() => setDialog({ kind: 'keys' })} />}
      {!isReadOnly && <PhoneBar {...{ eventId, board, editor, dispatch }} stepNames={state.stepNames} />}
      {dialog?.kind === 'keys' && <KeysDialog close={close} />}
      {dialog?.kind === 'revisions' && (
        <RevisionsDialog
          {...{ board, close }}
          restore={isReadOnly ? null : (revision) => save({ kind: 'restore', revision })}
        />
      )}
      {dialog?.kind === 'swap' && (
        <SwapDialog
          {...{ board, close }}
          person={dialog.person}
          swap={(other) => {
            close();
            save({ kind: 'swap', people: [dialog.person, other] });
          }}
        />
      )}
      {dialog?.kind === 'take_out' && (
        <UnpairDialog
          close={close}
          name={nameOnBoard(board, dialog.person)}
          unpair={(isSigned) => {
            close();
            save({ kind: 'take_out', person: dialog.person });
            if (isSigned) save({ kind: 'sign', person: dialog.person, isSigned });
          }}
        />
      )}
    </div>
  );
}

/** Reads where the selected person could go, and keeps the focus on their card when it moves. */
function useSelectedPerson(
  board: Board,
  selected: string | null,
  isReadOnly: boolean,
  loadPlaces: (person: string) => unknown,
): void {
  const revision = `${board.run.id} ${board.revision.number}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each revision
  useEffect(() => {
    if (!selected || isReadOnly) return;
    const timer = setTimeout(() => loadPlaces(selected), 150);
    return () => clearTimeout(timer);
  }, [selected, revision, isReadOnly]);

  useEffect(() => {
    if (selected) keepAboveSheet(selected);
  }, [selected]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when cards move
  useLayoutEffect(() => {
    if (selected && document.activeElement === document.body) focusCard(selected);
  }, [board]);
}

function countColumns(element: HTMLElement | null): number {
  return element ? getComputedStyle(element).gridTemplateColumns.split(' ').length : 1;
}

function isIn({ people }: Board['groups'][number], id: string | null): boolean {
  return people.some((person) => person.id === id);
}
