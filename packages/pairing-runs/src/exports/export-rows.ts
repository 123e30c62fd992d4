import type { EventRole, UnpairedReason, User } from '@pi/domain/events';

/** A person in an exported pairing. */
export interface ExportRow {
  user: User;
  name: string;
  role: EventRole | null;
  /** Null: in no group. */
  group: number | null;
  notPaired: { reason: UnpairedReason; detail: string; isSigned: boolean } | null;
  /** In millionths. */
  score: number | null;
  /** The number of their group in each planned round. */
  rounds: readonly (number | null)[];
}

/** A pairing to be exported: by group, then by name; those in no group last. */
export interface ExportedPairing {
  event: { id: string; title: string; endDay: string; status: string; organization: string };
  run: { id: string; number: number; revision: number; objective: string; seed: number; solverVersion: string };
  inputHash: string;
  total: number;
  bound: { value: number; method: string } | null;
  /** Sentences by the number of the group. */
  reasons: ReadonlyMap<number, string[]>;
  rows: ExportRow[];
}
