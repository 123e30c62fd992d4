import type { Instance } from '../feasibility/instance.ts';

interface SizedGroup {
  members: readonly number[];
  place: number;
}

/**
 * Which sizes groups have and may have. Groups in which somebody stays have that of their place.
 */
export class SizesLeft {
  private readonly instance: Instance & { groups: number };
  /** For each size, how many groups without a place of their own are so large or larger. */
  private readonly having: Int32Array;
  private readonly wanted: Int32Array;

  constructor(instance: Instance & { groups: number }, groups: readonly SizedGroup[]) {
    this.instance = instance;
    this.having = new Int32Array(instance.units.length + 2);
    this.wanted = this.having.slice();
    const taken = new Set(groups.map(({ place }) => place));
    for (let place = 0; place < instance.groups; place++)
      for (let size = 1; !taken.has(place) && size <= this.sizeAt(place); size++)
        this.wanted[size] = (this.wanted[size] ?? 0) + 1;
    for (const group of groups) for (let size = 1; size <= group.members.length; size++) this.count(group, size, 1);
  }

  /** Counts a group as so large, or not any more. */
  count({ place }: SizedGroup, size: number, sign: 1 | -1): void {
    if (place < 0) this.having[size] = (this.having[size] ?? 0) + sign;
  }

  /** Whether somebody can join a group. */
  hasRoom({ members, place }: SizedGroup): boolean {
    const size = members.length + 1;
    return place >= 0 ? size <= this.sizeAt(place) : (this.having[size] ?? 0) < (this.wanted[size] ?? 0);
  }

  /** How many people have to leave their groups, at least. */
  countExcess(groups: readonly SizedGroup[]): number {
    let excess = 0;
    for (const [size, count] of this.having.entries()) excess += Math.max(0, count - (this.wanted[size] ?? 0));
    for (const { members, place } of groups) if (place >= 0) excess += Math.max(0, members.length - this.sizeAt(place));
    return excess;
  }

  /** People of groups of which one is too large, or one too many; null: none is. */
  findTooLarge(groups: readonly SizedGroup[]): number[] | null {
    const pinned = groups.find(({ members, place }) => place >= 0 && members.length > this.sizeAt(place));
    if (pinned) return [...pinned.members];
    const size = this.having.findLastIndex((count, size) => count > (this.wanted[size] ?? 0));
    if (size < 0) return null;
    return groups.flatMap(({ members, place }) => (place < 0 && members.length >= size ? members : []));
  }

  /** Whether each group has a size that was asked for. */
  isRight(groups: readonly SizedGroup[]): boolean {
    const used = groups.filter(({ members, place }) => members.length > 0 || place >= 0);
    if (!this.instance.sizes)
      return used.length === this.instance.groups && used.every(({ members }) => members.length >= 2);
    return (
      this.having.every((count, size) => count === (this.wanted[size] ?? 0)) &&
      used.every(({ members, place }) => place < 0 || members.length === this.sizeAt(place))
    );
  }

  private sizeAt(place: number): number {
    return this.instance.sizes?.[place] ?? this.instance.units.length;
  }
}
