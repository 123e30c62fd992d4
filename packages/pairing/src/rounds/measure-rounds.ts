import { groupScore } from '../problem/own-scores.ts';
import type { Groups, Problem } from '../problem/problem.ts';

/** The sum of the scores of all groups of a round, in millionths. */
export function roundTotal(problem: Problem, groups: Groups): number {
  return groups.reduce((sum, group) => sum + groupScore(problem, group), 0);
}

/** Pairs that meet more than once, the most frequent first. */
export function findRepeats(rounds: readonly Groups[]): { people: [string, string]; times: number }[] {
  const met = new Map<string, Map<string, number>>();
  for (const groups of rounds)
    for (const group of groups)
      for (const a of group)
        for (const b of group) {
          if (a >= b) continue;
          const others = met.get(a) ?? new Map<string, number>();
          met.set(a, others.set(b, (others.get(b) ?? 0) + 1));
        }
  const pairs = [...met].flatMap(([a, others]) =>
    [...others].map(([b, times]) => ({ people: [a, b] as [string, string], times })),
  );
  const name = ({ people }: { people: [string, string] }) => people.join(' ');
  return pairs
    .filter(({ times }) => times > 1)
    .sort((one, other) => other.times - one.times || (name(one) < name(other) ? -1 : 1));
}
