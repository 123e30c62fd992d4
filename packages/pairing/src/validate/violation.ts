/** A rule that a pairing breaks, where and by whom. */
export interface Violation {
  /** The id of the rule, or of one that holds without being stated: `EVERYONE_ONCE` and others. */
  rule: string;
  /** The place of the group, from 0; null: not of one group. */
  group: number | null;
  people: string[];
}
