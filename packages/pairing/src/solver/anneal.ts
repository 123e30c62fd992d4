import { type Random, randomBelow } from '../problem/random.ts';
import { type Arrangement, exchange } from './arrangement.ts';
import { moveClusters } from './clusters.ts';
import type { Compiled } from './compile.ts';
import { EXPONENTIAL } from './exponential.ts';
import { isMovable, mayStay } from './may-move.ts';
import type { Neighbors } from './neighbors.ts';
import type { Objective } from './objective.ts';

/** How a search cools down: so many proposals from one temperature to another (in millionths). */
export interface Schedule {
  proposals: number;
  hot: number;
  cold: number;
}

const SLICE = 50_000;

/**
 * Simulated annealing: members of different groups change places, at first also where it lowers
 * the objective. Yields after each slice, as a share of the schedule.
 */
export function* anneal(
  compiled: Compiled,
  arrangement: Arrangement,
  objective: Objective,
  neighbors: Neighbors,
  random: Random,
  { proposals, hot, cold }: Schedule,
): Generator<number> {
  const { slots } = arrangement;
  const { places } = compiled;
  const slices = Math.max(1, Math.ceil(proposals / SLICE));
  const steps = slices * 20;
  for (let step = 0; step < steps; step += 1) {
    const temperature = hot + ((cold - hot) * step) / steps;
    moveClusters(compiled, arrangement, objective, random, temperature);
    const movable = movablePlaces(compiled, arrangement);
    if (movable.length < 2) continue;
    for (let left = Math.ceil(proposals / steps); left > 0; left -= 1) {
      const p = movable[randomBelow(random, movable.length)] as number;
      const q =
        left & 1 ? neighbors.pick(arrangement, p, random) : (movable[randomBelow(random, movable.length)] as number);
      if (q < 0 || Math.floor(p / places) === Math.floor(q / places)) continue;
      if (!isMovable(compiled, slots[q] as number)) continue;
      const change = objective.change(p, q);
      if (change < -temperature * (EXPONENTIAL[randomBelow(random, EXPONENTIAL.length)] as number)) continue;
      exchange(arrangement, p, q);
      if (mayStay(compiled, arrangement, p, q)) objective.accept(p, q);
      else exchange(arrangement, p, q);
    }
    if (step % 20 === 19) yield (step + 1) / steps;
  }
}

function movablePlaces(compiled: Compiled, { slots }: Arrangement): Int32Array {
  return Int32Array.from(slots.keys()).filter((place) => isMovable(compiled, slots[place] as number));
}
