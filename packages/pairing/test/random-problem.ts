import fc from 'fast-check';
import { groupSizes } from '../src/problem/group-sizes.ts';
import type { HardRule } from '../src/problem/hard-rule.ts';
import { PairScores } from '../src/problem/pair-scores.ts';
import type { Groups, Person, Problem } from '../src/problem/problem.ts';
import { type Random, randomBelow, randomFrom, shuffle } from '../src/problem/random.ts';
import { rulesThatClash, rulesThatHold, someRules } from './random-rules.ts';

export interface RandomProblem {
  problem: Problem;
  /** A pairing that follows all rules; null: there may be none. */
  planted: Groups | null;
  /** Whether the rules clash for certain. */
  isInfeasible: boolean;
}

export interface RandomOptions {
  fewest?: number;
  most?: number;
}

/**
 * A problem of any kind that follows from a seed: half of them have a pairing for certain, some
 * have none for certain, and of the others nobody knows.
 */
export function randomProblem(seed: number, { fewest = 2, most = 24 }: RandomOptions = {}): RandomProblem {
  const random = randomFrom(seed);
  const count = fewest + randomBelow(random, most - fewest + 1);
  const ids = shuffle(
    random,
    Array.from({ length: count }, (_, nth) => `p${String(nth).padStart(3, '0')}`),
  );
  const hasRoles = random() < 0.4;
  const sizes = randomSizes(random, count);
  const planted = deal(shuffle(random, ids), sizes);
  const people = ids.map((id) => randomPerson(random, id, hasRoles));
  const kind = count < 2 ? 'planted' : pick(random, ['planted', 'planted', 'any', 'clash'] as const);
  const rules: HardRule[] = kind === 'any' ? someRules(random, people) : rulesThatHold(random, people, planted);
  if (kind === 'clash') rules.push(...rulesThatClash(random, people, sizes));
  const problem: Problem = {
    people,
    scores: randomScores(random, ids),
    scoredPairs: hasRoles && random() < 0.5 ? 'mentor_mentee' : 'all',
    sizes,
    hasFreeSizes: hasRoles && rules.some((rule) => rule.kind === 'capacity') && random() < 0.5,
    rules: shuffle(random, rules),
    objective: random() < 0.3 ? 'fair' : 'total',
    fixed: random() < 0.2 ? stayingPeople(random, planted) : [],
    seed: randomBelow(random, 1000),
    effort: 1,
  };
  const isClash = kind === 'clash' && !problem.hasFreeSizes;
  return { problem, planted: kind === 'planted' ? planted : null, isInfeasible: isClash };
}

/** Problems as fast-check makes them: a seed each. */
export function randomProblems(options: RandomOptions = {}): fc.Arbitrary<RandomProblem> {
  return fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => randomProblem(seed, options));
}

function randomSizes(random: Random, count: number): number[] {
  const groupSize = pick(random, [2, 2, 3, 3, 4, 4, 5, 6]);
  const groupCountRule = pick(random, ['nearest', 'nearest', 'at_least', 'at_most'] as const);
  return groupSizes(count, { groupSize, groupCountRule, groupCount: 1 + randomBelow(random, 6) });
}

function randomPerson(random: Random, id: string, hasRoles: boolean): Person {
  const role = hasRoles ? (random() < 0.35 ? 'mentor' : 'mentee') : null;
  const first = randomBelow(random, 600);
  return {
    id,
    role,
    capacity: role === 'mentor' && random() < 0.7 ? 1 + randomBelow(random, 4) : null,
    quarters:
      random() < 0.1 ? null : new Set(Array.from({ length: 24 + randomBelow(random, 48) }, (_, q) => first + q)),
  };
}

function randomScores(random: Random, ids: readonly string[]): PairScores {
  const scores = new PairScores(ids);
  for (const [nth, a] of ids.entries())
    for (const b of ids.slice(nth + 1)) scores.set(a, b, randomBelow(random, 1_000_001));
  return scores;
}

function stayingPeople(random: Random, groups: Groups): string[][] {
  return groups.map((group) => group.filter(() => random() < 0.3));
}

function deal(ids: readonly string[], sizes: readonly number[]): string[][] {
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return ids.slice(from - size, from);
  });
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[randomBelow(random, list.length)] as T;
}
