/**
 * A rule that every pairing follows. `id` is what conflicts and violations name; several may share
 * one, and then count as one rule.
 */
export type HardRule = { id: string } & (
  | { kind: 'together'; people: readonly string[] }
  /** Nobody of a pair is in a group with the other: wishes, repeats, rules of organizers. */
  | { kind: 'apart'; pairs: readonly (readonly [string, string])[] }
  /** Everybody in a group has so many quarters of an hour a week in common. */
  | { kind: 'common_quarters'; quarters: number }
  /**
   * So many people of `of` are in each group with somebody of `each`; null: in each group.
   * At least `least`, at most `most`; null: no limit.
   */
  | { kind: 'count'; each: readonly string[] | null; of: readonly string[]; least: number | null; most: number | null }
  /** A group has no more mentees than its mentors take together. */
  | { kind: 'capacity' }
);
export type HardRuleKind = HardRule['kind'];

/** Rules that hold without being stated: their ids in violations and conflicts. */
export const EVERYONE_ONCE = 'everyone_once';
/** The sizes of the groups and their number; nobody is alone. */
export const GROUP_SIZES = 'group_sizes';
/** People who stay in a group (`fixed`) are in it. */
export const FIXED_PEOPLE = 'fixed_people';
