import type { Highs } from 'highs';
import { boundByPartners } from '../partition/bound-by-partners.ts';
import type { Bound, Groups, Problem } from '../problem/problem.ts';
import { type Random, randomFrom } from '../problem/random.ts';
import { type Arrangement, toGroups, totalOf } from './arrangement.ts';
import { boundOfAll, canBeGuided, canCertify, certify, diveForBetter, finish, guide } from './certify.ts';
import { type Compiled, compile } from './compile.ts';
import { assignMentees, isMentoring } from './exact-mentors.ts';
import { isPairing, pairExactly } from './exact-pairs.ts';
import { FEW } from './few.ts';
import { improveParts } from './improve-parts.ts';
import { inOrder } from './in-order.ts';
import { type Neighbors, neighborsOf } from './neighbors.ts';
import { searchTotal } from './search.ts';
import { searchFair } from './search-fair.ts';
import { startOf } from './start.ts';

/** What is known after a step: the share of the work, and the best total so far. */
export interface Step {
  share: number;
  total: number | null;
}

/** Groups with the upper bound of their total. */
export interface Solved {
  groups: Groups;
  bound: Bound;
}

/** More people than this are searched for without linear programs. */
const MOST_FOR_PROGRAMS = 600;

/** Whether linear programs help with a problem, so that their solver has to be loaded. */
export function usesPrograms(problem: Problem): boolean {
  return problem.people.length <= MOST_FOR_PROGRAMS && !isPairing(problem) && !isMentoring(problem);
}

/**
 * Solves a problem: exactly by matching or assignment where its kind allows, else by search, column
 * generation and dives.
 * @returns null where no valid pairing was found
 */
export function* solve(problem: Problem, highs: Highs | null): Generator<Step, Solved | null> {
  const compiled = compile(problem);
  if (isPairing(problem)) return exactly(problem, compiled, pairExactly(problem, compiled));
  if (isMentoring(problem)) return exactly(problem, compiled, assignMentees(problem, compiled));
  const start = startOf(problem, compiled);
  return start && (yield* searchAll(problem, compiled, start, highs));
}

function* searchAll(
  problem: Problem,
  compiled: Compiled,
  start: Arrangement,
  highs: Highs | null,
): Generator<Step, Solved> {
  const random = randomFrom(problem.seed);
  const neighbors = neighborsOf(compiled);
  const coolings = searchTotal(problem, compiled, start, neighbors, random, coolingsOf(compiled));
  let best = yield* map(coolings, (share) => stepOf(compiled, start, 0.3 * share));
  const bound = highs
    ? yield* improve(problem, compiled, best, highs, neighbors, random)
    : boundOfAll(compiled, best, null, false);
  if (problem.objective === 'fair') {
    const total = best;
    const steps = searchFair(problem, compiled, best, neighbors, random);
    best = yield* map(steps, (share) => stepOf(compiled, total, 0.9 + 0.1 * share));
  }
  return { groups: toGroups(problem, compiled, best), bound };
}

/** Raises the total of an arrangement by linear programs. @returns what they prove of it */
function* improve(
  { effort, hasFreeSizes }: Problem,
  compiled: Compiled,
  best: Arrangement,
  highs: Highs,
  neighbors: Neighbors,
  random: Random,
): Generator<Step, Bound> {
  const at = (share: number) => () => stepOf(compiled, best, share);
  const isCertified = canCertify(compiled, best, hasFreeSizes);
  const certificate = isCertified ? yield* map(certify(highs, compiled, best), at(0.4)) : null;
  if (certificate && compiled.members <= FEW && finish(highs, compiled, best, certificate))
    return boundOfAll(compiled, best, certificate, true);
  const isGuided = !certificate && canBeGuided(compiled, hasFreeSizes);
  const relaxation = isGuided ? yield* map(guide(highs, compiled, best), at(0.4)) : certificate;
  if (relaxation) {
    const dives = divesOf(compiled) * effort;
    yield* map(diveForBetter(highs, compiled, best, relaxation, random, dives), at(0.5));
  }
  if (!hasFreeSizes) {
    const parts = improveParts(highs, compiled, best, neighbors, random, partsOf(compiled) * effort);
    yield* map(parts, (share) => stepOf(compiled, best, 0.6 + 0.3 * share));
  }
  const isBest = certificate ? finish(highs, compiled, best, certificate) : false;
  return boundOfAll(compiled, best, certificate, isBest);
}

function stepOf(compiled: Compiled, arrangement: Arrangement, share: number): Step {
  return { share, total: totalOf(compiled, arrangement) };
}

/** Small problems are searched from several starts, as they take little time. */
function coolingsOf({ people }: Compiled): number {
  return people <= FEW ? 2 : people <= 60 ? 8 : 1;
}

function divesOf({ people }: Compiled): number {
  return people <= 60 ? 10 : people <= 120 ? 2 : 1;
}

/** How many times some groups are taken apart. */
function partsOf({ people }: Compiled): number {
  return people <= 60 ? 100 : people <= 240 ? 15 : 8;
}

/** Groups that are the best of all, or the fairest: then the bound is that of the highest total. */
function exactly(problem: Problem, compiled: Compiled, found: number[][] | null): Solved | null {
  if (!found) return null;
  const { ids, weights, members } = compiled;
  const named = found.map((group) => group.map((member) => ids[member] as string));
  const totalOfGroups = (all: number[][]) =>
    all.reduce((sum, group) => {
      for (const [nth, a] of group.entries())
        for (const b of group.slice(nth + 1)) sum += weights[a * members + b] as number;
      return sum;
    }, 0);
  const highest = problem.objective === 'total' ? found : solveForTotal(problem, compiled);
  const value = highest ? totalOfGroups(highest) : boundByPartners(compiled);
  return { groups: inOrder(problem, named), bound: { value, method: 'exact' } };
}

function solveForTotal(problem: Problem, compiled: Compiled): number[][] | null {
  const forTotal: Problem = { ...problem, objective: 'total' };
  return isPairing(problem) ? pairExactly(forTotal, compiled) : assignMentees(forTotal, compiled);
}

function* map<Value, To, Result>(steps: Generator<Value, Result>, to: (value: Value) => To): Generator<To, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield to(step.value);
  }
}
