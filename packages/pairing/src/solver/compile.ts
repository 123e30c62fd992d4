import type { Problem } from '../problem/problem.ts';
import { compileGroupRules, type GroupRules } from './group-rules.ts';

/** The weight of two people who must not be in one group: no sum of scores outweighs it. */
export const FORBIDDEN = -1e13;

/** A problem as numbers. People are known by their place in the order of their ids. */
export interface Compiled {
  ids: readonly string[];
  /** People, without the empty places. */
  people: number;
  /** People and empty places: each group has as many members as the largest one. */
  members: number;
  /** The score of each two members, `FORBIDDEN` where they are kept apart; row by row. */
  weights: Float64Array;
  groups: number;
  /** Places of a group, empty ones included. */
  places: number;
  /** The number of each person's cluster: people who stay together; -1 for the others. */
  cluster: Int32Array;
  clusters: readonly (readonly number[])[];
  /** The group that a member stays in; -1: any. */
  fixed: Int32Array;
  rules: GroupRules;
}

/** Puts a problem into numbers, in the order of ids, whatever order its people come in. */
export function compile(problem: Problem): Compiled {
  const ids = problem.people.map(({ id }) => id).toSorted();
  const index = new Map(ids.map((id, at) => [id, at]));
  const places = placesOf(problem);
  const groups = problem.sizes.length;
  const members = Math.max(groups * places, ids.length);
  const { cluster, clusters } = clustersOf(problem, index, members);
  const compiled = {
    ids,
    people: ids.length,
    members,
    groups,
    places,
    weights: weightsOf(problem, ids, members),
    cluster,
    clusters,
    fixed: new Int32Array(members).fill(-1),
    rules: compileGroupRules(problem, index, clusters),
  };
  keepApart(problem, index, compiled);
  fix(problem, index, compiled);
  return compiled;
}

/** Groups in which somebody stays keep their size: their empty places stay, and no others come. */
function fix({ fixed, sizes, hasFreeSizes }: Problem, index: ReadonlyMap<string, number>, compiled: Compiled): void {
  const { people, members, places, weights } = compiled;
  let empty = people;
  for (const [group, staying] of fixed.entries()) {
    for (const person of staying) compiled.fixed[index.get(person) ?? -1] = group;
    if (hasFreeSizes || staying.length === 0) continue;
    for (let place = sizes[group] ?? 0; place < places; place += 1) compiled.fixed[empty++] = group;
  }
  if (hasFreeSizes) return;
  for (let person = 0; person < people; person += 1)
    for (let other = people; other < members && (compiled.fixed[person] as number) >= 0; other += 1)
      if (compiled.fixed[other] !== compiled.fixed[person]) {
        weights[person * members + other] = FORBIDDEN;
        weights[other * members + person] = FORBIDDEN;
      }
}

/** Empty places let groups of different sizes be treated as equal ones. */
function placesOf({ sizes, hasFreeSizes, people }: Problem): number {
  const largest = Math.max(...sizes);
  if (!hasFreeSizes) return largest;
  const capacities = people.filter(({ role }) => role === 'mentor').map(({ capacity }) => capacity ?? people.length);
  return Math.min(people.length - 2 * (sizes.length - 1), Math.max(largest, 1 + Math.max(...capacities)));
}

function weightsOf({ scores, scoredPairs, people, hasFreeSizes }: Problem, ids: readonly string[], members: number) {
  const weights = new Float64Array(members * members);
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  for (const [i, a] of ids.entries())
    for (let j = i + 1; j < ids.length; j += 1) {
      const b = ids[j] as string;
      if (scoredPairs === 'mentor_mentee' && roles.get(a) === roles.get(b)) continue;
      const score = scores.get(a, b);
      weights[i * members + j] = score;
      weights[j * members + i] = score;
    }
  // Sizes differ by one at most: no group has two empty places.
  if (!hasFreeSizes)
    for (let i = ids.length; i < members; i += 1)
      for (let j = ids.length; j < members; j += 1) if (i !== j) weights[i * members + j] = FORBIDDEN;
  return weights;
}

function keepApart({ rules }: Problem, index: ReadonlyMap<string, number>, { weights, members }: Compiled): void {
  for (const rule of rules) {
    if (rule.kind !== 'apart') continue;
    for (const pair of rule.pairs) {
      const [a, b] = pair.map((id) => index.get(id));
      if (a === undefined || b === undefined) continue;
      weights[a * members + b] = FORBIDDEN;
      weights[b * members + a] = FORBIDDEN;
    }
  }
}

function clustersOf({ rules }: Problem, index: ReadonlyMap<string, number>, members: number) {
  const cluster = new Int32Array(members).fill(-1);
  for (const rule of rules) {
    if (rule.kind !== 'together') continue;
    const found = rule.people.flatMap((id) => index.get(id) ?? []);
    const merged = new Set(found.map((person) => cluster[person] as number).filter((number) => number >= 0));
    const all = new Set(found);
    for (let person = 0; person < members; person += 1) if (merged.has(cluster[person] as number)) all.add(person);
    const name = Math.min(...all);
    if (all.size > 1) for (const person of all) cluster[person] = name;
  }
  const names = [...new Set(cluster)].filter((name) => name >= 0).toSorted((a, b) => a - b);
  const clusters = names.map((name) => [...cluster.keys()].filter((person) => cluster[person] === name));
  for (const [number, people] of clusters.entries()) for (const person of people) cluster[person] = number;
  return { cluster, clusters };
}
