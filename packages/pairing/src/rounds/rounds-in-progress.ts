import type { Instance } from '../feasibility/instance.ts';
import { Placement } from '../feasibility/placement.ts';
import type { Unit } from '../feasibility/units.ts';

/** What a change of rounds does: to pairs that meet again, and to the total in millionths. */
export interface RoundsChange {
  repeats: number;
  total: number;
}

export type RoundsInstance = Instance & { groups: number };

/** Several rounds of groups of units, with who met whom how often. */
export class RoundsInProgress {
  readonly instance: RoundsInstance;
  /** The units of each group of each round. */
  readonly rounds: Placement[];
  /** For units u and v at `u * units + v`: in how many rounds they are in one group. */
  private readonly met: Int16Array;
  private readonly scores: Int32Array;

  constructor(instance: RoundsInstance, scores: Int32Array) {
    this.instance = instance;
    this.rounds = [];
    this.met = new Int16Array(instance.units.length ** 2);
    this.scores = scores;
  }

  addRound(groups: readonly (readonly number[])[]): void {
    const placement = new Placement(this.instance);
    for (const [at, members] of groups.entries()) for (const unit of members) placement.put(unit, at);
    this.rounds.push(placement);
    for (const members of groups)
      for (const [nth, a] of members.entries()) for (const b of members.slice(nth + 1)) this.meet(a, b, 1);
  }

  timesMet(a: number, b: number): number {
    return this.met[a * this.instance.units.length + b] as number;
  }

  /** Pairs of people that meet again, once for each time after the first. */
  countRepeats(): number {
    const { units } = this.instance;
    let repeats = 0;
    for (let a = 0; a < units.length; a++)
      for (let b = a + 1; b < units.length; b++) repeats += Math.max(0, this.timesMet(a, b) - 1) * this.pairsOf(a, b);
    return repeats;
  }

  total(): number {
    let total = 0;
    for (const { members } of this.rounds)
      for (const group of members)
        for (const [nth, a] of group.entries()) for (const b of group.slice(nth + 1)) total += this.score(a, b);
    return total;
  }

  /** Whether two units of a round can change places: rules stay followed. */
  canSwap(round: number, a: number, b: number): boolean {
    const { units, conflicts, groups } = this.instance;
    const placement = this.rounds[round] as Placement;
    const { groupOf, meets } = placement;
    const [i, j] = [groupOf[a] as number, groupOf[b] as number];
    const [one, other] = [units[a] as Unit, units[b] as Unit];
    if (i === j || one.pin >= 0 || other.pin >= 0 || one.size !== other.size) return false;
    const apart = conflicts[a * units.length + b] as number;
    if ((meets[a * groups + j] as number) > apart || (meets[b * groups + i] as number) > apart) return false;
    return placement.costWith(i, a, b) === 0 && placement.costWith(j, b, a) === 0;
  }

  /** What changes when two units of a round change places. */
  changeOf(round: number, a: number, b: number): RoundsChange {
    const { groupOf, members } = this.rounds[round] as Placement;
    const change = { repeats: 0, total: 0 };
    for (const other of members[groupOf[a] as number] as number[]) if (other !== a) this.addChange(change, a, b, other);
    for (const other of members[groupOf[b] as number] as number[]) if (other !== b) this.addChange(change, b, a, other);
    return change;
  }

  swap(round: number, a: number, b: number): void {
    const placement = this.rounds[round] as Placement;
    const [i, j] = [placement.groupOf[a] as number, placement.groupOf[b] as number];
    placement.remove(a);
    placement.remove(b);
    for (const other of placement.members[i] as number[]) this.trade(a, b, other);
    for (const other of placement.members[j] as number[]) this.trade(b, a, other);
    placement.put(a, j);
    placement.put(b, i);
  }

  /** Whether two units are in different groups of a round. */
  areSeparate(round: number, a: number, b: number): boolean {
    const { groupOf } = this.rounds[round] as Placement;
    return groupOf[a] !== groupOf[b];
  }

  private addChange(change: RoundsChange, gone: number, instead: number, other: number): void {
    change.total += this.score(instead, other) - this.score(gone, other);
    if (this.timesMet(gone, other) > 1) change.repeats -= this.pairsOf(gone, other);
    if (this.timesMet(instead, other) > 0) change.repeats += this.pairsOf(instead, other);
  }

  private trade(gone: number, instead: number, other: number): void {
    this.meet(gone, other, -1);
    this.meet(instead, other, 1);
  }

  private meet(a: number, b: number, by: 1 | -1): void {
    const { units } = this.instance;
    for (const at of [a * units.length + b, b * units.length + a]) this.met[at] = (this.met[at] as number) + by;
  }

  private pairsOf(a: number, b: number): number {
    return (this.instance.units[a] as Unit).size * (this.instance.units[b] as Unit).size;
  }

  private score(a: number, b: number): number {
    return this.scores[a * this.instance.units.length + b] as number;
  }
}
