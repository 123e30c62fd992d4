import type { Objective, RunState } from '@pi/domain/events';
import type { Bound } from '@pi/pairing';
import type { StoredConflict } from '../conflicts/stored-conflict.ts';
import type { RuleNote } from '../rules/rule-note.ts';

/** How a run came to be: from nothing, with groups that stay, or by the fewest moves. */
export type RunKind = 'new' | 'rest' | 'repair';

/** A computation of the groups of an event, as it is stored. Totals in millionths. */
export interface Run {
  id: string;
  eventId: string;
  number: number;
  kind: RunKind;
  parentRunId: string | null;
  parentRevision: number | null;
  state: RunState;
  objective: Objective;
  seed: number;
  effort: number;
  solverVersion: string;
  inputHash: string | null;
  rules: RuleNote[];
  bound: Bound | null;
  share: number;
  total: number | null;
  conflict: StoredConflict | null;
  createdAt: Date;
  attempts: number;
  finishedAt: Date | null;
}

/** What a run begins with. */
export interface NewRun
  extends Pick<Run, 'eventId' | 'kind' | 'objective' | 'seed' | 'effort' | 'solverVersion' | 'parentRunId'> {
  parentRevision: number | null;
  state: RunState;
  createdBy: string;
  inputHash: string;
  rules: readonly RuleNote[];
  conflict?: StoredConflict;
}
