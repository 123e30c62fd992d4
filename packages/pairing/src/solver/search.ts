import type { Problem } from '../problem/problem.ts';
import { type Random, randomOf } from '../problem/random.ts';
import { anneal, type Objective } from './anneal.ts';
import { type Arrangement, copyOf, totalOf } from './arrangement.ts';
import type { Compiled } from './compile.ts';
import { descend } from './descend.ts';
import { type Neighbors, neighborsOf } from './neighbors.ts';
import { totalObjective } from './objectives.ts';
import { reassign } from './reassign.ts';

/** How far a search is, with the best arrangement so far. */
export interface SearchStep {
  share: number;
  total: number | null;
}

/** Raises the total from a valid start: some coolings, each followed by descents. */
export function* search(
  { seed, effort }: Problem,
  compiled: Compiled,
  start: Arrangement,
): Generator<SearchStep, Arrangement> {
  const random = randomOf(seed);
  const neighbors = neighborsOf(compiled);
  const runs = runsOf(compiled);
  const proposals = proposalsOf(compiled) * effort;
  let best = copyOf(start);
  let total = totalOf(compiled, best);
  for (let run = 0; run < runs; run += 1) {
    const arrangement = copyOf(start);
    const objective = totalObjective(compiled, arrangement);
    const scale = scaleOf(compiled, arrangement, objective, random);
    const schedule = { proposals, hot: scale * HOT, cold: scale * COLD };
    for (const share of anneal(compiled, arrangement, objective, neighbors, random, schedule))
      yield { share: (run + share * 0.8) / runs, total };
    yield* polish(compiled, arrangement, objective, random, effort);
    const found = totalOf(compiled, arrangement);
    if (found > total) [best, total] = [arrangement, found];
    yield { share: (run + 1) / runs, total };
  }
  return best;
}

export const HOT = Number(process.env.HOT ?? 0.6);
export const COLD = Number(process.env.COLD ?? 0.002);

function* polish(
  compiled: Compiled,
  arrangement: Arrangement,
  objective: Objective,
  random: Random,
  effort: number,
): Generator<never, void> {
  descend(compiled, arrangement, objective);
  const tries = Number(process.env.TRIES ?? 400) * effort;
  for (let left = tries; left > 0; left -= 1) if (reassign(compiled, arrangement, random)) left = Math.min(tries, left + 1);
  descend(compiled, arrangement, objective);
}

/** The mean size of a change, of 500 at random: temperatures are shares of it. */
function scaleOf({ places, groups }: Compiled, { slots }: Arrangement, objective: Objective, random: Random): number {
  let sum = 0;
  let count = 0;
  for (let left = 500; left > 0 && groups > 1; left -= 1) {
    const [p, q] = [random.next(slots.length), random.next(slots.length)];
    if (Math.floor(p / places) === Math.floor(q / places)) continue;
    const change = Math.abs(objective.change(p, q));
    if (change > 1e11) continue;
    sum += change;
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}

function runsOf({ people }: Compiled): number {
  return Number(process.env.RUNS ?? (people <= 40 ? 6 : 2));
}

function proposalsOf({ people }: Compiled): number {
  return Number(process.env.PROPS ?? 10_000) * people;
}
