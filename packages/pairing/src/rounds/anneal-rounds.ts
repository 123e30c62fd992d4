import { type Random, randomBelow } from '../problem/random.ts';
import { EXPONENTIAL } from '../solver/exponential.ts';
import type { RoundsInProgress } from './rounds-in-progress.ts';

/** Temperatures as shares of the mean change. */
const HOT = 0.3;
const COLD = 0.01;
/** Every third proposal lets two people change places in all rounds. */
const ALL_ROUNDS = 3;

/**
 * Lets fewer pairs meet again: swaps in single rounds, with a temperature that falls to 0.
 * @param first the first round that may change
 */
export function reduceRepeats(state: RoundsInProgress, random: Random, proposals: number, first: number): void {
  const units = state.instance.units.length;
  let repeats = state.countRepeats();
  for (let left = proposals; left > 0 && repeats > 0; left--) {
    const round = first + randomBelow(random, state.rounds.length - first);
    const [a, b] = [randomBelow(random, units), randomBelow(random, units)];
    if (!meetsAgain(state, round, a) || !state.canSwap(round, a, b)) continue;
    const change = state.changeOf(round, a, b);
    if (change.repeats > (0.5 * left * quantile(random)) / proposals) continue;
    state.swap(round, a, b);
    repeats += change.repeats;
  }
}

/**
 * Raises the total by swaps in one round or in all, after which no more pairs meet again than
 * before.
 */
export function raiseTotal(state: RoundsInProgress, random: Random, proposals: number): void {
  const units = state.instance.units.length;
  const all = [...state.rounds.keys()];
  const scale = meanChange(state, random);
  for (let done = 0; done < proposals; done++) {
    const [a, b] = [randomBelow(random, units), randomBelow(random, units)];
    const tolerance = scale * (HOT + ((COLD - HOT) * done) / proposals) * quantile(random);
    const isAll = done % ALL_ROUNDS === 0;
    const where = (isAll ? all : [randomBelow(random, all.length)]).filter((round) => state.areSeparate(round, a, b));
    if (where.length === 0 || !where.every((round) => state.canSwap(round, a, b))) continue;
    const changes = where.map((round) => state.changeOf(round, a, b));
    const total = changes.reduce((sum, change) => sum + change.total, 0);
    // Who meets again is only called something else where two change places in all rounds.
    const repeats = isAll ? 0 : (changes[0]?.repeats ?? 0);
    if (repeats > 0 || (repeats === 0 && total < -tolerance)) continue;
    for (const round of where) state.swap(round, a, b);
  }
}

function meetsAgain(state: RoundsInProgress, round: number, unit: number): boolean {
  const placement = state.rounds[round];
  const group = placement?.members[placement.groupOf[unit] ?? 0] ?? [];
  return group.some((other) => other !== unit && state.timesMet(unit, other) > 1);
}

function meanChange(state: RoundsInProgress, random: Random): number {
  const units = state.instance.units.length;
  let sum = 0;
  let count = 0;
  for (let left = 300; left > 0; left--) {
    const [a, b] = [randomBelow(random, units), randomBelow(random, units)];
    const round = randomBelow(random, state.rounds.length);
    if (!state.areSeparate(round, a, b)) continue;
    sum += Math.abs(state.changeOf(round, a, b).total);
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/** A number drawn from the exponential distribution with mean 1. */
function quantile(random: Random): number {
  return EXPONENTIAL[randomBelow(random, EXPONENTIAL.length)] as number;
}
