import type { Problem } from '../problem/problem.ts';
import { type Random, randomBelow } from '../problem/random.ts';
import { anneal } from './anneal.ts';
import { type Arrangement, copyOf, totalOf } from './arrangement.ts';
import { type Compiled, FORBIDDEN } from './compile.ts';
import { descend } from './descend.ts';
import { FEW } from './few.ts';
import type { Neighbors } from './neighbors.ts';
import type { Objective } from './objective.ts';
import { totalObjective } from './objectives.ts';
import { reassign } from './reassign.ts';

/** Temperatures as shares of the mean change: seen to give the best totals of 0.15 to 0.6. */
const HOT = 0.3;
const COLD = 0.02;
/** Proposals for each person, of one cooling; few people are parted exactly afterwards. */
const PROPOSALS = { few: 2_000, many: 10_000 };
const REASSIGNMENTS = 400;

/** Raises the total from a valid start: some coolings, each followed by descents. Yields shares. */
export function* searchTotal(
  { effort }: Problem,
  compiled: Compiled,
  start: Arrangement,
  neighbors: Neighbors,
  random: Random,
  coolings: number,
): Generator<number, Arrangement> {
  let best = copyOf(start);
  for (let nth = 0; nth < coolings; nth += 1) {
    const arrangement = copyOf(start);
    const objective = totalObjective(compiled, arrangement);
    const each = compiled.people <= FEW ? PROPOSALS.few : PROPOSALS.many;
    const proposals = each * compiled.people * effort;
    for (const share of cool(compiled, arrangement, objective, neighbors, random, proposals, HOT))
      yield (nth + share * 0.8) / coolings;
    const tries = (compiled.people <= FEW ? 50 : REASSIGNMENTS) * effort;
    for (const share of polish(compiled, arrangement, objective, random, tries))
      yield (nth + 0.8 + share * 0.2) / coolings;
    if (totalOf(compiled, arrangement) > totalOf(compiled, best)) best = arrangement;
    yield (nth + 1) / coolings;
  }
  return best;
}

/** Anneals between temperatures that fit the problem. @param hot as a share of the mean change */
export function cool(
  compiled: Compiled,
  arrangement: Arrangement,
  objective: Objective,
  neighbors: Neighbors,
  random: Random,
  proposals: number,
  hot: number,
): Generator<number> {
  const scale = meanChange(compiled, arrangement, objective, random);
  const schedule = { proposals, hot: scale * hot, cold: scale * COLD };
  return anneal(compiled, arrangement, objective, neighbors, random, schedule);
}

function* polish(
  compiled: Compiled,
  arrangement: Arrangement,
  objective: Objective,
  random: Random,
  tries: number,
): Generator<number, void> {
  descend(compiled, arrangement, objective);
  for (let nth = 0; nth < tries; nth += 1) {
    reassign(compiled, arrangement, random);
    if (nth % 50 === 49) yield (nth + 1) / tries;
  }
  descend(compiled, arrangement, objective);
}

/** The mean size of 500 changes at random. */
function meanChange({ places, groups }: Compiled, { slots }: Arrangement, objective: Objective, random: Random) {
  let sum = 0;
  let count = 0;
  for (let left = 500; left > 0 && groups > 1; left -= 1) {
    const [p, q] = [randomBelow(random, slots.length), randomBelow(random, slots.length)];
    if (Math.floor(p / places) === Math.floor(q / places)) continue;
    const change = Math.abs(objective.change(p, q));
    if (change > -FORBIDDEN / 2) continue;
    sum += change;
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}
