import { type Random, randomBelow } from '../problem/random.ts';
import { type Arrangement, exchange } from './arrangement.ts';
import type { Compiled } from './compile.ts';
import { EXPONENTIAL } from './exponential.ts';
import { isMovable, mayStay } from './may-move.ts';
import type { Objective } from './objective.ts';

/**
 * Proposes for each cluster of people who stay together to change places with as many members of
 * another group; all of them move, or nobody does.
 */
export function moveClusters(
  compiled: Compiled,
  arrangement: Arrangement,
  objective: Objective,
  random: Random,
  temperature: number,
): void {
  const { clusters, fixed, groups, places } = compiled;
  for (const people of clusters) {
    if (groups < 2 || people.some((person) => (fixed[person] as number) >= 0)) continue;
    const own = Math.floor((arrangement.at[people[0] as number] as number) / places);
    const other = (own + 1 + randomBelow(random, groups - 1)) % groups;
    const taken = chooseMembers(compiled, arrangement, other, people.length, random);
    if (taken) propose(compiled, arrangement, objective, people, taken, random, temperature);
  }
}

/** So many members of a group that may move alone. */
function chooseMembers(compiled: Compiled, { slots }: Arrangement, group: number, count: number, random: Random) {
  const { places } = compiled;
  const movable = [...slots.subarray(group * places, (group + 1) * places)].filter((member) =>
    isMovable(compiled, member),
  );
  if (movable.length < count) return null;
  while (movable.length > count) movable.splice(randomBelow(random, movable.length), 1);
  return movable;
}

function propose(
  compiled: Compiled,
  arrangement: Arrangement,
  objective: Objective,
  people: readonly number[],
  taken: readonly number[],
  random: Random,
  temperature: number,
): void {
  const { at } = arrangement;
  let change = 0;
  const swap = (nth: number) => {
    const [p, q] = [at[people[nth] as number] as number, at[taken[nth] as number] as number];
    change += objective.change(p, q);
    exchange(arrangement, p, q);
    objective.accept(p, q);
  };
  for (const nth of people.keys()) swap(nth);
  const [p, q] = [at[people[0] as number] as number, at[taken[0] as number] as number];
  const isTaken =
    change >= -temperature * (EXPONENTIAL[randomBelow(random, EXPONENTIAL.length)] as number) &&
    mayStay(compiled, arrangement, p, q);
  if (!isTaken) for (const nth of [...people.keys()].toReversed()) swap(nth);
}
