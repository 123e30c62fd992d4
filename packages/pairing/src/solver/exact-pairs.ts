// Packages that import this one do not read our declarations by themselves.
/// <reference path="../edmonds-blossom-fixed.d.ts" />
import blossom from 'edmonds-blossom-fixed';
import type { Problem } from '../problem/problem.ts';
import { type Compiled, FORBIDDEN } from './compile.ts';

/** More people than this are searched for: exact matching takes minutes. */
const MOST_PEOPLE = 700;

type Edge = [number, number, number];

/** Whether all groups are pairs, so that a matching solves the problem exactly. */
export function isPairing({ sizes, hasFreeSizes, people }: Problem): boolean {
  return !hasFreeSizes && sizes.every((size) => size === 2) && people.length <= MOST_PEOPLE;
}

/**
 * The best pairs of all: a maximum-weight perfect matching (blossom). With the goal "fair" the
 * lowest pair is raised as far as it can be first, by bisection over the scores.
 * @returns pairs of people, by number; null: no perfect matching follows the rules
 */
export function pairExactly(problem: Problem, compiled: Compiled): [number, number][] | null {
  const edges = edgesOf(problem, compiled);
  const best = match(edges, compiled.people);
  if (!best || problem.objective !== 'fair') return best;
  return raiseLowest(edges, compiled, best);
}

function raiseLowest(edges: readonly Edge[], compiled: Compiled, best: [number, number][]): [number, number][] {
  const lowest = (pairs: [number, number][]) =>
    Math.min(...pairs.map(([a, b]) => compiled.weights[a * compiled.members + b] as number));
  let found = best;
  const steps = [...new Set(edges.map(([, , weight]) => weight))].toSorted((a, b) => a - b);
  let low = steps.indexOf(lowest(best)); // possible
  let high = steps.length; // impossible
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const floor = steps[middle] as number;
    const pairs = match(
      edges.filter(([, , weight]) => weight >= floor),
      compiled.people,
    );
    if (pairs) {
      found = pairs;
      low = steps.indexOf(lowest(pairs));
    } else high = middle;
  }
  return found;
}

/** All pairs that the rules allow; a rule on a group is a rule on a pair here. */
function edgesOf({ fixed }: Problem, { people, members, weights, rules, fixed: stays, ids }: Compiled): Edge[] {
  const edges: Edge[] = [];
  const index = new Map(ids.map((id, at) => [id, at]));
  const partner = new Map<number, number>();
  for (const pair of fixed) {
    const [a, b] = pair.map((id) => index.get(id));
    if (a !== undefined && b !== undefined) partner.set(a, b).set(b, a);
  }
  for (let a = 0; a < people; a += 1)
    for (let b = a + 1; b < people; b += 1) {
      const weight = weights[a * members + b] as number;
      if (weight === FORBIDDEN || !rules.allow([a, b])) continue;
      if ((partner.get(a) ?? b) !== b || (partner.get(b) ?? a) !== a) continue;
      const [one, other] = [stays[a] as number, stays[b] as number];
      if (one >= 0 && other >= 0 && one !== other) continue;
      edges.push([a, b, weight]);
    }
  return edges;
}

function match(edges: readonly Edge[], people: number): [number, number][] | null {
  if (edges.length === 0) return null;
  const mates = blossom(edges as Edge[], true);
  const pairs: [number, number][] = [];
  for (let person = 0; person < people; person += 1) {
    const mate = mates[person] ?? -1;
    if (mate < 0) return null;
    if (person < mate) pairs.push([person, mate]);
  }
  return pairs;
}
