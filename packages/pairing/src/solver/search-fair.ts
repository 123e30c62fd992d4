import type { Problem } from '../problem/problem.ts';
import type { Random } from '../problem/random.ts';
import { type Arrangement, copyOf, totalOf } from './arrangement.ts';
import { type Compiled, FORBIDDEN } from './compile.ts';
import { descend } from './descend.ts';
import { FEW } from './few.ts';
import type { Neighbors } from './neighbors.ts';
import { fairObjective, type Scored, worstOf } from './objectives.ts';
import { cool } from './search.ts';

const BISECTIONS = 8;
const PROPOSALS = { few: 600, many: 3_000 };
const WARM = 0.1;

/**
 * Raises the lowest own score first, then the total: tries floors by bisection, each by a search
 * that lets nobody stay below.
 * @param start the pairing of the highest total that was found
 */
export function* searchFair(
  problem: Problem,
  compiled: Compiled,
  start: Arrangement,
  neighbors: Neighbors,
  random: Random,
): Generator<number, Arrangement> {
  const scored = scoredOf(problem, compiled);
  const each = compiled.people <= FEW ? PROPOSALS.few : PROPOSALS.many;
  const proposals = each * compiled.people * problem.effort;
  let best = copyOf(start);
  let low = worstOf(compiled, best, scored);
  let high = highestFloor(compiled, scored);
  for (let nth = 0; nth < BISECTIONS && low < high; nth += 1) {
    const floor = Math.ceil((low + high) / 2);
    const arrangement = copyOf(best);
    const objective = fairObjective(compiled, arrangement, scored, floor);
    yield* cool(compiled, arrangement, objective, neighbors, random, proposals, WARM);
    descend(compiled, arrangement, fairObjective(compiled, arrangement, scored, floor));
    const worst = worstOf(compiled, arrangement, scored);
    if (worst > low) [best, low] = [arrangement, worst];
    if (worst < floor) high = floor - 1;
    yield (nth + 1) / BISECTIONS;
  }
  const arrangement = copyOf(best);
  const objective = fairObjective(compiled, arrangement, scored, low);
  yield* cool(compiled, arrangement, objective, neighbors, random, proposals, WARM / 2);
  descend(compiled, arrangement, fairObjective(compiled, arrangement, scored, low));
  const isAsFair = worstOf(compiled, arrangement, scored) >= low;
  return isAsFair && totalOf(compiled, arrangement) > totalOf(compiled, best) ? arrangement : best;
}

/** Which pairs count for the own score of a member. */
function scoredOf({ scoredPairs, people }: Problem, { ids }: Compiled): Scored {
  if (scoredPairs === 'all') return () => true;
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  const byNumber = ids.map((id) => roles.get(id));
  return (member, other) => byNumber[member] === 'mentee' && byNumber[other] === 'mentor';
}

/** Nobody's own score exceeds that of their best pair: the lowest of these is the highest floor. */
function highestFloor({ people, members, weights }: Compiled, scored: Scored): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let person = 0; person < people; person += 1) {
    let best = FORBIDDEN;
    for (let other = 0; other < people; other += 1)
      if (other !== person && scored(person, other)) best = Math.max(best, weights[person * members + other] as number);
    if (best > FORBIDDEN) lowest = Math.min(lowest, best);
  }
  return lowest;
}
