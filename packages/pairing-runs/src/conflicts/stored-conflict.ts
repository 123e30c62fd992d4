/** A way out of rules that clash, without names. */
export type StoredRemedy =
  | { kind: 'groups'; from: number; to: number }
  | { kind: 'common_hours' | 'no_repeat' | 'capacity'; from: number; to: number }
  | { kind: 'delete_rule'; rule: string }
  | { kind: 'reopen'; open: number }
  | { kind: 'unlock' };

/** Why there are no groups, without names: ids of rules, whose notes the run holds. */
export interface StoredConflict {
  answer: 'infeasible' | 'undecided';
  rules: string[];
  /** Whether it is proved that each of the rules is needed for the clash. */
  isIrreducible?: boolean;
  remedies: StoredRemedy[];
}
