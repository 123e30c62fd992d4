import type { CountRule, Instance } from './instance.ts';
import { countBits, WORDS } from './quarter-bits.ts';
import type { Unit } from './units.ts';

/** How much each kind of broken rule costs: sizes, apart, capacities, hours, then count rules. */
export type Weights = Int32Array;
export const [SIZES, APART, CAPACITIES, HOURS, COUNTS] = [0, 1, 2, 3, 4] as const;

/** Units in groups, valid or not, and what it costs by the rules that are broken. */
export class Placement {
  readonly instance: Instance & { groups: number };
  readonly weights: Weights;
  readonly groupOf: Int32Array;
  readonly members: number[][];
  /** For unit u and group g at `u * groups + g`: with how many there u conflicts. */
  readonly meets: Int16Array;
  /** The cost of each group, without that of people who stay apart. */
  readonly costs: Float64Array;
  private readonly sizes: Int32Array;
  private readonly mentees: Int32Array;
  private readonly capacities: Int32Array;
  private readonly of: Int32Array;
  private readonly each: Int32Array;
  private readonly common = new Uint32Array(WORDS);

  constructor(instance: Instance & { groups: number }) {
    const { groups, units, counts } = instance;
    this.instance = instance;
    this.weights = new Int32Array(COUNTS + counts.length).fill(1);
    this.groupOf = new Int32Array(units.length).fill(-1);
    this.members = Array.from({ length: groups }, () => []);
    this.meets = new Int16Array(units.length * groups);
    this.costs = new Float64Array(groups);
    this.sizes = new Int32Array(groups);
    this.mentees = new Int32Array(groups);
    this.capacities = new Int32Array(groups);
    this.of = new Int32Array(groups * counts.length);
    this.each = new Int32Array(groups * counts.length);
    this.recount();
  }

  recount(): void {
    for (let group = 0; group < this.costs.length; group++) this.costs[group] = this.costWith(group, -1, -1);
  }

  /** Pairs in a group that stay apart. */
  countMeets(group: number): number {
    const { groups } = this.instance;
    let twice = 0;
    for (const unit of this.members[group] as number[]) twice += this.meets[unit * groups + group] as number;
    return twice / 2;
  }

  put(unit: number, group: number): void {
    this.change(unit, group, 1);
    this.members[group]?.push(unit);
    this.groupOf[unit] = group;
    this.costs[group] = this.costWith(group, -1, -1);
  }

  remove(unit: number): void {
    const group = this.groupOf[unit] as number;
    const members = this.members[group] as number[];
    members.splice(members.indexOf(unit), 1);
    this.groupOf[unit] = -1;
    this.change(unit, group, -1);
    this.costs[group] = this.costWith(group, -1, -1);
  }

  /**
   * Whether a group has fewer people (-1) or more (1) than it should; 0: right, or any number is.
   */
  sizeError(group: number): number {
    const target = this.instance.sizes?.[group];
    return target === undefined ? 0 : Math.sign((this.sizes[group] as number) - target);
  }

  /** What a group costs without one unit and with another; -1: none. */
  costWith(group: number, out: number, added: number): number {
    const { units, sizes, counts, hasCapacities, quarters, groups } = this.instance;
    const { weights } = this;
    const gone = units[out];
    const more = units[added];
    const size = (this.sizes[group] as number) - (gone?.size ?? 0) + (more?.size ?? 0);
    const target = sizes?.[group];
    let cost = (weights[SIZES] as number) * (target === undefined ? Math.max(0, 2 - size) : Math.abs(size - target));
    if (hasCapacities) {
      const mentees = (this.mentees[group] as number) - (gone?.mentees ?? 0) + (more?.mentees ?? 0);
      const capacity = (this.capacities[group] as number) - (gone?.capacity ?? 0) + (more?.capacity ?? 0);
      if (mentees > capacity) cost += (weights[CAPACITIES] as number) * (mentees - capacity);
    }
    for (let nth = 0; nth < counts.length; nth++) {
      const { isForAll, least, most } = counts[nth] as CountRule;
      const at = nth * groups + group;
      const each = (this.each[at] as number) - (gone?.each[nth] ?? 0) + (more?.each[nth] ?? 0);
      if (!isForAll && each === 0) continue;
      const of = (this.of[at] as number) - (gone?.of[nth] ?? 0) + (more?.of[nth] ?? 0);
      const wrong = of < least ? least - of : of > most ? of - most : 0;
      cost += (weights[COUNTS + nth] as number) * wrong;
    }
    if (quarters > 0) {
      const missing = quarters - this.countCommon(group, out, added);
      if (missing > 0) cost += (weights[HOURS] as number) * Math.ceil((4 * missing) / quarters);
    }
    return cost;
  }

  private countCommon(group: number, out: number, added: number): number {
    const { units } = this.instance;
    const { common } = this;
    common.fill(0xffffffff);
    const keep = (unit: number) => {
      const { quarters } = units[unit] as Unit;
      if (quarters)
        for (let word = 0; word < WORDS; word++) common[word] = (common[word] as number) & (quarters[word] as number);
    };
    for (const unit of this.members[group] as number[]) if (unit !== out) keep(unit);
    if (added >= 0) keep(added);
    let count = 0;
    for (let word = 0; word < WORDS; word++) count += countBits(common[word] as number);
    return count;
  }

  private change(nth: number, group: number, sign: 1 | -1): void {
    const { units, conflicts, groups, counts } = this.instance;
    const unit = units[nth] as Unit;
    const add = (list: Int32Array, at: number, value: number) => {
      list[at] = (list[at] as number) + sign * value;
    };
    add(this.sizes, group, unit.size);
    add(this.mentees, group, unit.mentees);
    add(this.capacities, group, unit.capacity);
    for (let rule = 0; rule < counts.length; rule++) {
      add(this.of, rule * groups + group, unit.of[rule] as number);
      add(this.each, rule * groups + group, unit.each[rule] as number);
    }
    for (let other = 0; other < units.length; other++)
      if (conflicts[nth * units.length + other])
        this.meets[other * groups + group] = (this.meets[other * groups + group] as number) + sign;
  }
}
