import { type Arrangement, exchange } from './arrangement.ts';
import type { Compiled } from './compile.ts';
import type { Objective } from './objective.ts';

/** The total: what two rows of weights say of a change is enough. */
export function totalObjective({ weights, members, places }: Compiled, { slots }: Arrangement): Objective {
  return {
    change(p, q) {
      const row = (slots[p] as number) * members;
      const other = (slots[q] as number) * members;
      const a = Math.floor(p / places) * places;
      const b = Math.floor(q / places) * places;
      let change = 0;
      for (let at = a; at < a + places; at += 1) {
        if (at === p) continue;
        const member = slots[at] as number;
        change += (weights[other + member] as number) - (weights[row + member] as number);
      }
      for (let at = b; at < b + places; at += 1) {
        if (at === q) continue;
        const member = slots[at] as number;
        change += (weights[row + member] as number) - (weights[other + member] as number);
      }
      return change;
    },
    accept() {},
  };
}

/** Whether a pair counts for the own score of its first member. */
export type Scored = (member: number, other: number) => boolean;

/**
 * The total, less a penalty for each person whose own score is below a floor: what an own score
 * lacks counts `FAIRNESS` times.
 */
export function fairObjective(compiled: Compiled, arrangement: Arrangement, scored: Scored, floor: number): Objective {
  const values = Float64Array.from({ length: compiled.groups }, (_, group) =>
    fairValue(compiled, arrangement, group, scored, floor),
  );
  const { places } = compiled;
  const groupsOf = (p: number, q: number) => [Math.floor(p / places), Math.floor(q / places)] as const;
  return {
    change(p, q) {
      const [a, b] = groupsOf(p, q);
      exchange(arrangement, p, q);
      const value =
        fairValue(compiled, arrangement, a, scored, floor) + fairValue(compiled, arrangement, b, scored, floor);
      exchange(arrangement, p, q);
      return value - (values[a] as number) - (values[b] as number);
    },
    accept(p, q) {
      for (const group of groupsOf(p, q)) values[group] = fairValue(compiled, arrangement, group, scored, floor);
    },
  };
}

/** The lowest own score of all people, in millionths. */
export function worstOf(
  { weights, members, places, people }: Compiled,
  { slots }: Arrangement,
  scored: Scored,
): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const [place, member] of slots.entries()) {
    if (member >= people) continue;
    const first = Math.floor(place / places) * places;
    let sum = 0;
    let pairs = 0;
    for (let at = first; at < first + places; at += 1) {
      const other = slots[at] as number;
      if (at === place || other >= people || !scored(member, other)) continue;
      sum += weights[member * members + other] as number;
      pairs += 1;
    }
    if (pairs > 0) lowest = Math.min(lowest, Math.floor(sum / pairs));
  }
  return lowest;
}

const FAIRNESS = 1000;

function fairValue(
  { weights, members, places, people }: Compiled,
  { slots }: Arrangement,
  group: number,
  scored: Scored,
  floor: number,
): number {
  let value = 0;
  const first = group * places;
  for (let i = first; i < first + places; i += 1) {
    const member = slots[i] as number;
    let sum = 0;
    let pairs = 0;
    for (let j = first; j < first + places; j += 1) {
      if (i === j) continue;
      const other = slots[j] as number;
      const weight = weights[member * members + other] as number;
      if (j > i) value += weight;
      if (member >= people || other >= people || !scored(member, other)) continue;
      sum += weight;
      pairs += 1;
    }
    if (pairs > 0) value -= FAIRNESS * Math.max(0, floor - Math.floor(sum / pairs));
  }
  return value;
}
