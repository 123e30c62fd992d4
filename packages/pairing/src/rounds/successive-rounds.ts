import { decide } from '../feasibility/decide.ts';
import { listRules } from '../feasibility/read-instance.ts';
import type { Problem } from '../problem/problem.ts';
import type { RoundsInProgress } from './rounds-in-progress.ts';

const EARLIER = 'earlier rounds';
const EFFORT = 0.25;

/**
 * Adds rounds one after another: those who met stay apart, as long as a round is found that follows
 * the rules then; afterwards they may meet again.
 * @returns whether all rounds were found, without a repeat or with
 */
export function addSuccessiveRounds(problem: Problem, state: RoundsInProgress, rounds: number, seed: number): boolean {
  const { ids, units } = state.instance;
  const unitOf = new Map(units.flatMap(({ people }, unit) => people.map((at) => [ids[at] ?? '', unit] as const)));
  const first = units.map(({ people }) => ids[people[0] ?? 0] ?? '');
  let isApart = true;
  while (state.rounds.length < rounds) {
    const next = { ...problem, seed: seed + state.rounds.length };
    const apart = {
      ...next,
      rules: [...problem.rules, { id: EARLIER, kind: 'apart' as const, pairs: metPairs(state, first) }],
    };
    let found = isApart ? decide(apart, new Set(listRules(apart)), EFFORT) : null;
    if (found?.answer !== 'feasible') {
      isApart = false;
      found = decide(next, new Set(listRules(next)));
    }
    if (found.answer !== 'feasible') return false;
    state.addRound(found.groups.map((group) => [...new Set(group.map((id) => unitOf.get(id) ?? 0))]));
  }
  return true;
}

function metPairs(state: RoundsInProgress, names: readonly string[]): [string, string][] {
  return names.flatMap((a, one) =>
    names
      .slice(one + 1)
      .flatMap((b, nth): [string, string][] => (state.timesMet(one, one + 1 + nth) > 0 ? [[a, b]] : [])),
  );
}
