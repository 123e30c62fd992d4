import { makeClasses, type UnitClass } from './classes.ts';
import { GroupInProgress } from './group-in-progress.ts';
import type { Instance } from './instance.ts';
import { LeftOver } from './left-over.ts';
import type { Unit } from './units.ts';

/** A group that is being filled: to `size`, or to any from 2 to `most` where that is null. */
interface Filling {
  group: GroupInProgress;
  classes: number[];
  size: number | null;
  most: number;
  accept: (filling: Filling) => boolean;
}

const MOST_KEYS = 30_000;

/**
 * A complete search that puts units into valid groups: the unit with the fewest partners first,
 * with each group that it can be in. Remembers what was left where that failed.
 */
export class CoverSearch {
  readonly classes: UnitClass[];
  /** Units of each group, found by `cover`. */
  readonly groups: number[][] = [];
  /** How much more it tries: about a comparison of two units each. */
  steps: number;
  private readonly instance: Instance;
  private readonly rest: LeftOver;
  private readonly order: readonly number[];
  private readonly failed = new Set<string>();

  /** @param reorder changes the order in which classes are tried as partners */
  constructor(instance: Instance, steps: number, reorder = (classes: number[]) => classes) {
    this.instance = instance;
    this.steps = steps;
    this.classes = makeClasses(instance);
    this.rest = new LeftOver(instance, this.classes);
    const { partners } = this.rest;
    this.order = reorder([...this.classes.keys()].sort((a, b) => (partners[a] ?? 0) - (partners[b] ?? 0) || a - b));
  }

  /** Whether all units are in `groups` now. False is a proof where steps are left. */
  cover(): boolean {
    const { rest } = this;
    if (rest.people === 0) return (rest.groups ?? 0) === 0;
    if (this.steps <= 0 || !rest.isPossible()) return false;
    const key = rest.key();
    if (this.failed.has(key)) return false;
    const hardest = this.findHardest();
    if (hardest >= 0 && this.tryGroups(hardest, this.sizesFor(hardest), (filling) => this.coverRest(filling)))
      return true;
    if (this.failed.size < MOST_KEYS) this.failed.add(key);
    return false;
  }

  /** Whether a unit of a class can be in a group at all; also true where steps run out. */
  hasGroup(nth: number): boolean {
    const { sizes } = this.instance;
    const left = this.rest.left.slice();
    const isFound = this.tryGroups(nth, sizes ? [...new Set(sizes)] : [null], () => true);
    this.rest.left.set(left);
    return isFound || this.steps <= 0;
  }

  private coverRest({ group, classes, size }: Filling): boolean {
    const { rest } = this;
    const pinned = this.unitOf(classes[0] as number).pin >= 0;
    this.groups.push([...group.members]);
    for (const nth of classes) rest.count(nth, -1);
    rest.changeGroups(pinned ? null : size, -1);
    if (this.cover()) return true;
    rest.changeGroups(pinned ? null : size, 1);
    for (const nth of classes) rest.count(nth, 1);
    this.groups.pop();
    return false;
  }

  private tryGroups(first: number, sizes: (number | null)[], accept: Filling['accept']): boolean {
    return sizes.some((size) => {
      const most = size ?? this.rest.people - 2 * ((this.rest.groups ?? 1) - 1);
      return this.pick(first, 0, { group: new GroupInProgress(this.instance), classes: [], size, most, accept });
    });
  }

  /** Adds a unit of a class, and then units of this and later classes. */
  private pick(nth: number, from: number, filling: Filling): boolean {
    const { group, classes, most } = filling;
    if (this.steps <= 0) return false;
    this.steps -= 10 + this.classes.length / 10;
    group.add(this.rest.next(nth));
    this.rest.take(nth, 1);
    classes.push(nth);
    if (group.isOpen(most - group.size) && this.fill(from, filling)) return true;
    classes.pop();
    this.rest.take(nth, -1);
    group.removeLast();
    return false;
  }

  private fill(from: number, filling: Filling): boolean {
    const { group, size, most, accept } = filling;
    if (size === null ? group.size >= 2 && group.isOpen(0) : group.size === most) if (accept(filling)) return true;
    if (group.size === most) return false;
    for (let at = from; at < this.order.length; at++) {
      const nth = this.order[at] as number;
      if (this.canJoin(nth, group, most) && this.pick(nth, at, filling)) return true;
    }
    return false;
  }

  private canJoin(nth: number, group: GroupInProgress, most: number): boolean {
    const { units, conflicts } = this.instance;
    this.steps--;
    if (!this.rest.left[nth] || this.steps <= 0) return false;
    const unit = this.rest.next(nth);
    if (group.size + (units[unit] as Unit).size > most) return false;
    for (const member of group.members) if (conflicts[member * units.length + unit]) return false;
    this.steps -= group.members.length;
    return true;
  }

  /**
   * The class with the fewest partners, those with a place of their own first; -1: it has too few.
   */
  private findHardest(): number {
    const { rest, instance } = this;
    const least = instance.sizes ? Math.min(...instance.sizes) : 2;
    let hardest = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const [nth, { isApart }] of this.classes.entries()) {
      if (!rest.left[nth]) continue;
      const { size, pin } = this.unitOf(nth);
      const partners = (rest.partners[nth] ?? 0) - (isApart ? 0 : size);
      if (size + partners < least) return -1;
      const rank = partners - (pin >= 0 ? 1_000_000 : 0);
      if (rank < fewest) [hardest, fewest] = [nth, rank];
    }
    return hardest;
  }

  private sizesFor(nth: number): (number | null)[] {
    const { sizes } = this.instance;
    const { pin } = this.unitOf(nth);
    if (sizes === null) return [null];
    if (pin >= 0) return [sizes[pin] ?? 0];
    return [...this.rest.sizes].filter(([, groups]) => groups > 0).map(([size]) => size);
  }

  private unitOf(nth: number): Unit {
    return this.instance.units[this.classes[nth]?.units[0] ?? 0] as Unit;
  }
}
