import type { Board, BoardPlace, BoardRevision, Conflict, RunProgress, Suggestion } from '@pi/domain/events';

/** What differs between two revisions. */
export interface BoardDifference {
  moved: { id: string; name: string; from: number | null; to: number | null }[];
  /** In millionths. */
  changeOfTotal: number;
}

/** Somebody else saved a revision before: theirs, and what it changed. */
export interface StaleEdit {
  board: Board;
  difference: BoardDifference;
  /** Who saved it; null: they deleted their account. */
  by: string | null;
  /** ISO. */
  at: string;
}

/** What the routes of pairing answer, each with what it is about. */
export interface PairingAnswer {
  board?: Board | null;
  progress?: RunProgress | null;
  conflict?: Conflict;
  difference?: BoardDifference;
  revisions?: BoardRevision[];
  places?: BoardPlace[];
  suggestions?: Suggestion[];
  moved?: string[];
  by?: string | null;
  at?: string;
}

/** The answer 409 of an edit as a stale edit; null: it was refused for another reason. */
export function toStaleEdit({ board, difference, by, at }: PairingAnswer): StaleEdit | null {
  return board && difference && at ? { board, difference, by: by ?? null, at } : null;
}
