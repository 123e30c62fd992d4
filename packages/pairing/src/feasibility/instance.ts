import type { Unit } from './units.ts';

/** A rule on how many people of a kind are in a group. */
export interface CountRule {
  id: string;
  /** Whether it is about each group, not only those with somebody of `each`. */
  isForAll: boolean;
  least: number;
  most: number;
}

/** A problem, or it without some of its rules, as numbers: units, groups and what rules ask for. */
export interface Instance {
  /** Ids of people in their order; units name people by their place here. */
  ids: readonly string[];
  units: readonly Unit[];
  /** The size of each group; null: any of 2 or more. */
  sizes: readonly number[] | null;
  /** How many groups there are; null: any number. */
  groups: number | null;
  /** The largest size that a group can have. */
  largest: number;
  counts: readonly CountRule[];
  hasCapacities: boolean;
  /** Quarters of an hour that all in a group have in common; 0: not asked. */
  quarters: number;
  /** For units a and b at `a * units + b`: 1 where no group can have both. */
  conflicts: Uint8Array;
  /** Ids of the rules it was read with. */
  rules: ReadonlySet<string>;
}
