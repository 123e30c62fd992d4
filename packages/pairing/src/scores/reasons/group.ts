import type { Respondent } from '../respondent.ts';

/** People of one group, in the order of their ids. */
export type Members = readonly Respondent[];

/** All pairs of some things, in their order. */
export function pairsOf<One>(all: readonly One[]): [One, One][] {
  return all.flatMap((a, nth) => all.slice(nth + 1).map((b): [One, One] => [a, b]));
}

/** How many pairs so many people have. */
export function countPairs(people: number): number {
  return (people * (people - 1)) / 2;
}

/**
 * The people of a reason, and how strong it is: the part of the group's pairs that it is true of,
 * by weight and similarity.
 */
export function peopleOf(group: Members, people: Members, weight: number, similarity: number) {
  return {
    people: people.map(({ id }) => id),
    isOfAll: people.length === group.length,
    strength: (Math.abs(weight) * similarity * countPairs(people.length)) / countPairs(group.length),
  };
}
