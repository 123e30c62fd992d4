import { type Random, randomBelow, shuffle } from '../problem/random.ts';
import type { Instance } from './instance.ts';
import { placeUnits } from './place-units.ts';
import { APART, type Placement } from './placement.ts';

interface Move {
  unit: number;
  to: number;
  /** The unit that goes the other way; -1: none. */
  swapWith: number;
  change: number;
}

/** Moves that are looked at in one round, about. */
const MOVES_A_ROUND = 1200;
/** Units of one group that are looked at in one round. */
const MOST_OF_GROUP = 16;
const PATIENCE = 60;
/** Rounds of each start, even where the steps are used up. */
const FEWEST_ROUNDS = 60;

/**
 * Looks for a valid placement by repairing an invalid one: takes a group that breaks rules, and
 * makes the move into or out of it that breaks least. Rules that stay broken weigh more; starts
 * anew where that does not help.
 * @param steps how many moves it looks at, at most @param first with what it begins @returns the
 * units of each group, or null
 */
export function minConflicts(
  instance: Instance & { groups: number },
  random: Random,
  steps: number,
  first?: Placement,
): number[][] | null {
  if (instance.groups === 0) return instance.units.length === 0 ? [] : null;
  let left = steps;
  for (let start = 0; left > 0; start++) {
    const placement = (start === 0 && first) || placeUnits(instance, random);
    left -= instance.units.length * instance.groups;
    const search = new Search(placement, random);
    const rounds = (20 + instance.units.length) * (1 + (start % 4) ** 2);
    for (let round = 0; round < rounds && (left > 0 || round < FEWEST_ROUNDS); round++) {
      const broken = search.pickBroken();
      if (broken < 0) return placement.members;
      left -= search.improve(broken, round);
    }
  }
  return null;
}

class Search {
  private readonly placement: Placement;
  private readonly random: Random;
  /** Until which round a unit does not go to a group. */
  private readonly tabu: Int32Array;
  private best = Number.POSITIVE_INFINITY;
  private bestRound = 0;

  constructor(placement: Placement, random: Random) {
    this.placement = placement;
    this.random = random;
    this.tabu = new Int32Array(placement.meets.length);
  }

  /** A group that breaks rules; -1: none does. */
  pickBroken(): number {
    const { costs } = this.placement;
    let found = -1;
    let seen = 0;
    for (let group = 0; group < costs.length; group++) {
      if (costs[group] === 0 && this.placement.countMeets(group) === 0) continue;
      seen++;
      if (this.random() * seen < 1) found = group;
    }
    return found;
  }

  /** Makes the best move for a group. @returns how many it looked at */
  improve(group: number, round: number): number {
    const total = this.total();
    if (total < this.best) [this.best, this.bestRound] = [total, round];
    else if (round - this.bestRound >= PATIENCE) this.raiseWeights(round);
    const { move, seen } = this.findMove(group, round, total);
    if (move) this.make(move, round);
    return seen + this.placement.costs.length;
  }

  private findMove(group: number, round: number, total: number): { move: Move | null; seen: number } {
    const { groups } = this.placement.instance;
    let move: Move | null = null;
    let seen = 0;
    let ties = 0;
    const consider = (unit: number, to: number, swapWith: number) => {
      seen++;
      const change = this.changeOf(unit, to, swapWith);
      if (move && change > move.change) return;
      const isTabu = this.isTabu(unit, to, round) || (swapWith >= 0 && this.isTabu(swapWith, group, round));
      if (isTabu && total + change >= this.best) return;
      ties = move && change === move.change ? ties + 1 : 1;
      if (ties === 1 || this.random() * ties < 1) move = { unit, to, swapWith, change };
    };
    const own = this.sample(group);
    const start = randomBelow(this.random, groups);
    for (let step = 0; step < groups && (seen < MOVES_A_ROUND || !move); step++) {
      const other = (start + step) % groups;
      if (other === group) continue;
      const theirs = this.sample(other);
      for (const unit of own) {
        if (this.canGo(group, other)) consider(unit, other, -1);
        for (const swapWith of theirs) consider(unit, other, swapWith);
      }
      if (this.canGo(other, group)) for (const unit of theirs) consider(unit, group, -1);
    }
    return { move, seen };
  }

  /**
   * Units of a group that may leave it: of many some, and those first who stay apart from others in
   * it.
   */
  private sample(group: number): number[] {
    const { members, meets, instance } = this.placement;
    const free = (members[group] as number[]).filter((unit) => instance.units[unit]?.pin === -1);
    if (free.length <= MOST_OF_GROUP) return free;
    const meeting = shuffle(
      this.random,
      free.filter((unit) => meets[unit * instance.groups + group]),
    );
    const others = Array.from({ length: MOST_OF_GROUP }, () => free[randomBelow(this.random, free.length)] as number);
    return [...new Set([...meeting.slice(0, MOST_OF_GROUP / 2), ...others])].slice(0, MOST_OF_GROUP);
  }

  private canGo(from: number, to: number): boolean {
    const { instance } = this.placement;
    return instance.sizes === null || this.placement.sizeError(from) > 0 || this.placement.sizeError(to) < 0;
  }

  private changeOf(unit: number, to: number, swapWith: number): number {
    const { placement } = this;
    const { groups, conflicts, units } = placement.instance;
    const { meets, costs } = placement;
    const from = placement.groupOf[unit] as number;
    let pairs = (meets[unit * groups + to] as number) - (meets[unit * groups + from] as number);
    if (swapWith >= 0)
      pairs +=
        (meets[swapWith * groups + from] as number) -
        (meets[swapWith * groups + to] as number) -
        2 * (conflicts[unit * units.length + swapWith] as number);
    const after = placement.costWith(from, unit, swapWith) + placement.costWith(to, swapWith, unit);
    return pairs * (placement.weights[APART] as number) + after - (costs[from] as number) - (costs[to] as number);
  }

  private make({ unit, to, swapWith }: Move, round: number): void {
    const { placement } = this;
    const from = placement.groupOf[unit] as number;
    placement.remove(unit);
    if (swapWith >= 0) placement.remove(swapWith);
    placement.put(unit, to);
    if (swapWith >= 0) placement.put(swapWith, from);
    const until = round + 4 + randomBelow(this.random, 8);
    this.tabu[unit * placement.costs.length + from] = until;
    if (swapWith >= 0) this.tabu[swapWith * placement.costs.length + to] = until;
  }

  private isTabu(unit: number, to: number, round: number): boolean {
    return (this.tabu[unit * this.placement.costs.length + to] as number) > round;
  }

  private total(): number {
    const { costs, weights } = this.placement;
    let total = 0;
    for (let group = 0; group < costs.length; group++)
      total += (costs[group] as number) + (weights[APART] as number) * this.placement.countMeets(group);
    return total;
  }

  /** Lets rules that are broken now cost more. */
  private raiseWeights(round: number): void {
    const { placement } = this;
    const { weights, costs } = placement;
    const own = weights.slice();
    const isBroken = own.map((_, kind) => {
      if (kind === APART) return costs.some((_, group) => placement.countMeets(group) > 0) ? 1 : 0;
      weights.fill(0);
      weights[kind] = 1;
      return costs.some((_, group) => placement.costWith(group, -1, -1) > 0) ? 1 : 0;
    });
    weights.set(own.map((weight, kind) => weight + (isBroken[kind] as number)));
    placement.recount();
    this.best = this.total();
    this.bestRound = round;
  }
}
