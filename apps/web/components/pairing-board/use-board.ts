'use client';

import type { Board, RunProgress } from '@pi/domain/events';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { callApi } from '#components/forms/call-api.ts';
import { createBoardStore } from '#lib/pairing-board/board-store.ts';
import { dragPeople } from '#lib/pairing-board/drag-people.ts';
import { editBoard } from '#lib/pairing-board/edit-board.ts';

interface Input {
  eventId: string;
  board: Board;
  /** A computation that was running when the page was read. */
  progress: RunProgress | null;
  /** Is called with whom somebody wants to take out of their group. */
  ask(person: string): void;
}

/** The state of the board of an event, and what is done to it; the functions stay the same. */
export function useBoard({ eventId, board, progress, ask }: Input) {
  const [{ store, editor, drag }] = useState(() => {
    const made = createBoardStore(board, progress);
    const own = editBoard(eventId, made, callApi);
    return { store: made, editor: own, drag: dragPeople(made, own, ask) };
  });
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);

  useEffect(() => {
    const going = store.getState().progress;
    if (going) void editor.resume(going);
  }, [store, editor]);

  return { state, board: store.getShown(), store, editor, drag };
}
