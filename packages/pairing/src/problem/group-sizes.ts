import type { GroupCountRule } from '@pi/domain/events';

/** What an event says of its groups. */
export interface SizeRule {
  groupSize: number;
  groupCountRule: GroupCountRule;
  /** The k of "at least k" and "at most k". */
  groupCount: number | null;
}

/**
 * The sizes of the groups of so many people, the largest first: they differ by at most 1, and their
 * number is the one that brings them nearest to the size asked for (the smaller groups at a tie),
 * within "at least" or "at most". Nobody is alone: at most half as many groups as people.
 * @returns none for 0 or 1 people
 */
export function groupSizes(people: number, { groupSize, groupCountRule, groupCount }: SizeRule): number[] {
  if (people < 2) return [];
  let groups = nearestCount(people, groupSize);
  if (groupCountRule === 'at_least') groups = Math.max(groups, groupCount ?? 1);
  if (groupCountRule === 'at_most') groups = Math.min(groups, groupCount ?? people);
  groups = Math.max(1, Math.min(groups, Math.floor(people / 2)));
  return evenSizes(people, groups);
}

/** So many people in so many groups, the larger groups first. */
export function evenSizes(people: number, groups: number): number[] {
  const [size, larger] = [Math.floor(people / groups), people % groups];
  return Array.from({ length: groups }, (_, nth) => size + (nth < larger ? 1 : 0));
}

function nearestCount(people: number, size: number): number {
  const fewer = Math.max(1, Math.floor(people / size));
  const distance = (groups: number) => Math.abs(people / groups - size);
  return distance(fewer + 1) <= distance(fewer) ? fewer + 1 : fewer;
}
