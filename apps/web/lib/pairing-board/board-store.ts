import type { Board, RunProgress } from '@pi/domain/events';
import { applyStep } from './apply-step.ts';
import { type BoardAction, type BoardState, openBoard, reduceBoard } from './board-state.ts';

/** Where the state of a board is kept while its page is open. */
export interface BoardStore {
  getState(): BoardState;
  /** The board with the steps that are on their way. */
  getShown(): Board;
  dispatch(action: BoardAction): void;
  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** A store that opens with a board as the page was read. */
export function createBoardStore(board: Board, progress: RunProgress | null): BoardStore {
  let state = openBoard(board, progress);
  let shown = board;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    getShown: () => shown,
    dispatch(action) {
      const before = state;
      state = reduceBoard(state, action);
      if (state.board !== before.board || state.pending !== before.pending)
        shown = state.pending.reduce(applyStep, state.board);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
