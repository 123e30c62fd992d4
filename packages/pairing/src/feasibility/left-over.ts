import type { UnitClass } from './classes.ts';
import { findCliques } from './cliques.ts';
import type { Instance } from './instance.ts';
import type { Unit } from './units.ts';

/** What a search has still to put into groups, and whether that can succeed at all. */
export class LeftOver {
  readonly left: Int32Array;
  /** For each class, how many people are left who could be in a group with one of it. */
  readonly partners: Int32Array;
  people = 0;
  /** Groups that are left; null: any number. */
  groups: number | null;
  /** How many groups of each size are left for units that may be in any. */
  readonly sizes: Map<number, number>;
  private readonly instance: Instance;
  private readonly classes: readonly UnitClass[];
  private readonly canMeet: readonly (readonly number[])[];
  private readonly cliques: readonly (readonly number[])[];
  private readonly of: Int32Array;
  private mentees = 0;
  private capacity = 0;

  constructor(instance: Instance, classes: readonly UnitClass[]) {
    const { units, conflicts, sizes, counts } = instance;
    this.instance = instance;
    this.classes = classes;
    this.groups = instance.groups;
    const first = classes.map((of) => of.units[0] as number);
    const areApart = (a: number, b: number) =>
      a === b
        ? classes[a]?.isApart === true
        : conflicts[(first[a] as number) * units.length + (first[b] as number)] === 1;
    this.canMeet = classes.map((_, nth) => [...classes.keys()].filter((other) => !areApart(nth, other)));
    this.cliques = findCliques(classes.length, areApart);
    this.left = new Int32Array(classes.length);
    this.partners = new Int32Array(classes.length);
    this.of = new Int32Array(counts.length);
    const pins = new Set(units.map(({ pin }) => pin));
    this.sizes = new Map();
    for (const [place, size] of (sizes ?? []).entries())
      if (!pins.has(place)) this.sizes.set(size, (this.sizes.get(size) ?? 0) + 1);
    for (const [nth, { units }] of classes.entries()) {
      for (const _ of units) this.count(nth, 1);
      this.left[nth] = units.length;
    }
  }

  /** The next unit of a class. */
  next(nth: number): number {
    const { units } = this.classes[nth] as UnitClass;
    return units[units.length - (this.left[nth] as number)] as number;
  }

  /** Takes the next unit of a class, or puts it back; `count` does what follows from it. */
  take(nth: number, sign: 1 | -1): void {
    this.left[nth] = (this.left[nth] ?? 0) - sign;
  }

  count(nth: number, sign: 1 | -1): void {
    const unit = this.instance.units[this.classes[nth]?.units[0] ?? 0] as Unit;
    this.people += sign * unit.size;
    this.mentees += sign * unit.mentees;
    this.capacity += sign * unit.capacity;
    for (let rule = 0; rule < this.of.length; rule++)
      this.of[rule] = (this.of[rule] ?? 0) + sign * (unit.of[rule] ?? 0);
    for (const other of this.canMeet[nth] ?? []) this.partners[other] = (this.partners[other] ?? 0) + sign * unit.size;
  }

  changeGroups(size: number | null, sign: 1 | -1): void {
    if (this.groups !== null) this.groups += sign;
    if (size !== null) this.sizes.set(size, (this.sizes.get(size) ?? 0) + sign);
  }

  /** Whether nothing that is counted rules out that the rest can be put into groups. */
  isPossible(): boolean {
    if (this.instance.hasCapacities && this.mentees > this.capacity) return false;
    if (this.groups === null) return true;
    if (this.people < 2 * this.groups || (this.groups === 0 && this.people > 0)) return false;
    for (const [nth, rule] of this.instance.counts.entries()) {
      const count = this.of[nth] ?? 0;
      if (rule.isForAll && (count < rule.least * this.groups || count > rule.most * this.groups)) return false;
    }
    return this.cliques.every((clique) => this.countApart(clique) <= (this.groups as number));
  }

  private countApart(clique: readonly number[]): number {
    let count = 0;
    for (const nth of clique) {
      const left = this.left[nth] ?? 0;
      count += this.classes[nth]?.isApart ? left : Math.min(left, 1);
    }
    return count;
  }

  /** Names this state, the same for the same rest. */
  key(): string {
    return `${String.fromCharCode(...this.left)} ${[...this.sizes.values()].join()} ${this.groups}`;
  }
}
