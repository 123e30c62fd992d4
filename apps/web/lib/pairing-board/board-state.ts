import type { Board, BoardPlace, Conflict, PairingStep, RunProgress } from '@pi/domain/events';
import type { StaleEdit } from './board-answers.ts';
import type { DropTarget } from './drop-target.ts';
import type { StepNames } from './undo-words.ts';

/** Somebody who is picked up, and where they would be dropped. */
export interface Drag {
  person: string;
  by: 'pointer' | 'keyboard';
  over: DropTarget | null;
}

/** Where somebody could go, as the server answered for one revision. */
export interface KnownPlaces {
  person: string;
  run: string;
  revision: number;
  places: BoardPlace[];
}

/** Everything that the board of an event shows and that changes while it is open. */
export interface BoardState {
  /** As the server answered last. */
  board: Board;
  /** Steps that are on their way, oldest first: they are shown, but not confirmed. */
  pending: PairingStep[];
  selected: string | null;
  drag: Drag | null;
  places: KnownPlaces | null;
  /** A computation of the rest, or of everything, that is running. */
  progress: RunProgress | null;
  conflict: Conflict | null;
  /** Somebody else saved first. */
  stale: StaleEdit | null;
  /** An own step that was not saved, and can be repeated. */
  lostStep: PairingStep | null;
  /** The steps of the revisions that were seen. */
  stepNames: StepNames;
  /** By how much the last step changed the total; null: not known. */
  stepChange: number | null;
  /** The group that each person was in before the rest was paired again. */
  groupBefore: Readonly<Record<string, number>>;
  message: { text: string; isBad: boolean } | null;
  /** What screen readers read out. */
  announcement: string;
}

export type BoardAction =
  | { kind: 'select'; person: string | null }
  | { kind: 'pick_up'; person: string; by: Drag['by']; announcement: string }
  | { kind: 'aim'; over: DropTarget | null; announcement?: string }
  | { kind: 'cancel_drag'; announcement?: string }
  | { kind: 'know_places'; places: KnownPlaces }
  | { kind: 'send_step'; step: PairingStep }
  | { kind: 'confirm_step'; board: Board; announcement: string }
  | { kind: 'refuse_step'; message: string }
  | { kind: 'find_stale'; stale: StaleEdit; step: PairingStep }
  | { kind: 'take_theirs' }
  | { kind: 'follow'; progress: RunProgress }
  | { kind: 'replace'; board: Board; message: string }
  | { kind: 'clash'; conflict: Conflict }
  | { kind: 'say'; text: string; isBad?: boolean }
  | { kind: 'announce'; text: string }
  | { kind: 'dismiss' };

/** The state of a board that was just opened. */
export function openBoard(board: Board, progress: RunProgress | null): BoardState {
  return {
    board,
    pending: [],
    selected: null,
    drag: null,
    places: null,
    progress: isGoing(progress) ? progress : null,
    conflict: board.isOutdated ? null : (progress?.conflict ?? null),
    stale: null,
    lostStep: null,
    stepNames: nameStep({}, board),
    stepChange: null,
    groupBefore: {},
    message: null,
    announcement: '',
  };
}

/** What the board shows after something was done, or answered. */
export function reduceBoard(state: BoardState, action: BoardAction): BoardState {
  switch (action.kind) {
    case 'select':
      return { ...state, selected: action.person };
    case 'pick_up':
      return {
        ...state,
        selected: action.person,
        drag: { person: action.person, by: action.by, over: null },
        announcement: action.announcement,
      };
    case 'aim':
      if (!state.drag) return state;
      return {
        ...state,
        drag: { ...state.drag, over: action.over },
        announcement: action.announcement ?? state.announcement,
      };
    case 'cancel_drag':
      return { ...state, drag: null, announcement: action.announcement ?? state.announcement };
    case 'know_places':
      return { ...state, places: action.places };
    case 'send_step':
      return { ...state, drag: null, pending: [...state.pending, action.step], message: null };
    case 'confirm_step':
      return {
        ...replaceBoard(state, action.board),
        pending: state.pending.slice(1),
        lostStep: null,
        stepChange: action.board.total - state.board.total,
        announcement: action.announcement,
      };
    case 'refuse_step':
      return { ...state, pending: [], message: { text: action.message, isBad: true }, announcement: action.message };
    case 'find_stale':
      return { ...state, pending: [], drag: null, stale: action.stale, lostStep: action.step };
    case 'take_theirs':
      if (!state.stale) return state;
      return { ...replaceBoard(state, state.stale.board), stale: null, stepChange: null };
    case 'follow':
      return { ...state, drag: null, progress: isGoing(action.progress) ? action.progress : null };
    case 'replace':
      return {
        ...replaceBoard(state, action.board),
        ...{ progress: null, conflict: null, stale: null, lostStep: null, stepChange: null },
        groupBefore: groupNumbers(state.board),
        message: { text: action.message, isBad: false },
        announcement: action.message,
      };
    case 'clash':
      return { ...state, drag: null, progress: null, conflict: action.conflict };
    case 'say':
      return {
        ...state,
        progress: null,
        message: { text: action.text, isBad: action.isBad ?? false },
        announcement: action.text,
      };
    case 'announce':
      return { ...state, announcement: action.text };
    case 'dismiss':
      return { ...state, message: null, conflict: null, lostStep: null };
  }
}

/** Whether a computation is not over. */
export function isGoing(progress: RunProgress | null): boolean {
  return progress?.state === 'waiting' || progress?.state === 'running';
}

/** The places of somebody, where they are known for the revision that is shown. */
export function placesOf({ places, board }: BoardState, person: string | null): BoardPlace[] | null {
  const isCurrent =
    places?.person === person && places?.run === board.run.id && places.revision === board.revision.number;
  return isCurrent ? places.places : null;
}

function replaceBoard(state: BoardState, board: Board): BoardState {
  const ids = [...board.groups.flatMap(({ people }) => people), ...board.notPaired].map(({ id }) => id);
  const selected = state.selected !== null && ids.includes(state.selected) ? state.selected : null;
  const stepNames = nameStep(board.run.id === state.board.run.id ? state.stepNames : {}, board);
  return { ...state, board, selected, drag: null, stepNames };
}

function nameStep(names: StepNames, { revision }: Board): StepNames {
  return { ...names, [revision.number]: revision.step };
}

function groupNumbers({ groups }: Board): Record<string, number> {
  return Object.fromEntries(groups.flatMap(({ number, people }) => people.map(({ id }) => [id, number])));
}
