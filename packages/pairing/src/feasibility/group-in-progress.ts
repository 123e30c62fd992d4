import type { CountRule, Instance } from './instance.ts';
import { countCommon } from './quarter-bits.ts';
import type { Unit } from './units.ts';

/** A group that a search fills unit by unit, with what rules ask of it. */
export class GroupInProgress {
  readonly members: number[] = [];
  size = 0;
  private readonly instance: Instance;
  private readonly of: Int32Array;
  private readonly each: Int32Array;
  private mentees = 0;
  private capacity = 0;
  /** The quarters in common after each member. */
  private readonly quarters: Uint32Array[] = [];

  constructor(instance: Instance) {
    this.instance = instance;
    this.of = new Int32Array(instance.counts.length);
    this.each = new Int32Array(instance.counts.length);
  }

  add(nth: number): void {
    this.count(nth, 1);
    this.members.push(nth);
    const { quarters } = this.instance.units[nth] as Unit;
    if (!quarters) return;
    const before = this.quarters.at(-1);
    this.quarters.push(before ? quarters.map((word, at) => word & (before[at] ?? 0)) : quarters);
  }

  removeLast(): void {
    this.count(this.members.pop() as number, -1);
    this.quarters.pop();
  }

  /** Whether it can become a valid group with so many more people. */
  isOpen(more: number): boolean {
    const common = this.quarters.at(-1);
    if (common && countCommon(common, common) < this.instance.quarters) return false;
    if (more === 0 && !this.hasPlaces()) return false;
    return this.instance.counts.every((rule, nth) => {
      const count = this.of[nth] ?? 0;
      return !this.applies(rule, nth) || (count <= rule.most && count + more >= rule.least);
    });
  }

  private hasPlaces(): boolean {
    return !this.instance.hasCapacities || this.mentees <= this.capacity;
  }

  private applies({ isForAll }: CountRule, nth: number): boolean {
    return isForAll || (this.each[nth] ?? 0) > 0;
  }

  private count(nth: number, sign: 1 | -1) {
    const unit = this.instance.units[nth] as Unit;
    this.size += sign * unit.size;
    this.mentees += sign * unit.mentees;
    this.capacity += sign * unit.capacity;
    for (let rule = 0; rule < this.of.length; rule++) {
      this.of[rule] = (this.of[rule] ?? 0) + sign * (unit.of[rule] ?? 0);
      this.each[rule] = (this.each[rule] ?? 0) + sign * (unit.each[rule] ?? 0);
    }
  }
}
