import { GroupInProgress } from '../feasibility/group-in-progress.ts';
import type { Instance } from '../feasibility/instance.ts';
import { SizesLeft } from './sizes-left.ts';

/** A group of an earlier pairing, or a new one, while it is mended. */
export interface MendedGroup {
  /** People by their place in the order of ids. */
  members: number[];
  /** The place in which somebody stays; -1: any. */
  place: number;
}

/** What is wrong with a group. */
interface Fault {
  /** People of whom somebody has to leave. */
  clash: number[] | null;
  /** Whether somebody has to join. */
  isNeedy: boolean;
}

/**
 * Groups with what rules and sizes allow, for trying moves. Units of the instance are single
 * people.
 */
export class MendedGroups {
  readonly groups: MendedGroup[];
  readonly instance: Instance & { groups: number };
  /** For each person, the others with whom they must be together. */
  readonly mates: readonly (readonly number[])[];
  /** For each person the group they are in; -1: none. */
  readonly groupOf: Int32Array;
  readonly sizes: SizesLeft;
  private readonly withMates: number[];
  private readonly faults: (Fault | null)[];

  constructor(instance: Instance & { groups: number }, mates: readonly (readonly number[])[], groups: MendedGroup[]) {
    this.instance = instance;
    this.mates = mates;
    this.withMates = [...mates.keys()].filter((person) => (mates[person] ?? []).length > 0);
    this.groups = groups;
    this.groupOf = new Int32Array(instance.units.length).fill(-1);
    for (const [at, { members }] of groups.entries()) for (const person of members) this.groupOf[person] = at;
    this.sizes = new SizesLeft(instance, groups);
    this.faults = groups.map(() => null);
  }

  put(person: number, at: number): void {
    const group = this.groups[at] as MendedGroup;
    group.members.push(person);
    this.groupOf[person] = at;
    this.faults[at] = null;
    this.sizes.count(group, group.members.length, 1);
  }

  remove(person: number): void {
    const at = this.groupOf[person] as number;
    const group = this.groups[at] as MendedGroup;
    this.sizes.count(group, group.members.length, -1);
    group.members.splice(group.members.indexOf(person), 1);
    this.groupOf[person] = -1;
    this.faults[at] = null;
  }

  /** Whether somebody can join a group by what rules say of each two people. */
  canMeet(person: number, at: number): boolean {
    const { conflicts, units } = this.instance;
    const { members } = this.groups[at] as MendedGroup;
    return members.every((other) => !conflicts[person * units.length + other]);
  }

  /** Whether a group can become valid with so many more people. */
  isOpen(at: number, more: number): boolean {
    const group = new GroupInProgress(this.instance);
    for (const member of (this.groups[at] as MendedGroup).members) group.add(member);
    return group.isOpen(more);
  }

  /** How many groups somebody has to join. */
  countNeedy(): number {
    return this.groups.reduce((count, _, at) => count + (this.fault(at).isNeedy ? 1 : 0), 0);
  }

  /** People who may not all stay where they are, whoever joins them; null: there are none. */
  findClash(): number[] | null {
    for (const at of this.groups.keys()) {
      const { clash } = this.fault(at);
      if (clash) return clash;
    }
    for (const person of this.withMates) {
      const at = this.groupOf[person] as number;
      const isAway = (mate: number) => at >= 0 && this.groupOf[mate] !== -1 && this.groupOf[mate] !== at;
      const mate = (this.mates[person] as number[]).find(isAway);
      if (mate !== undefined) return [person, mate];
    }
    return this.sizes.findTooLarge(this.groups);
  }

  private fault(at: number): Fault {
    const known = this.faults[at];
    if (known) return known;
    const { members, place } = this.groups[at] as MendedGroup;
    const isNeedy = (members.length > 0 || place >= 0) && !(members.length >= 2 && this.isOpen(at, 0));
    const fault = { clash: this.clashOf(members, at), isNeedy };
    this.faults[at] = fault;
    return fault;
  }

  private clashOf(members: readonly number[], at: number): number[] | null {
    const { conflicts, units } = this.instance;
    for (const [nth, a] of members.entries())
      for (const b of members.slice(nth + 1)) if (conflicts[a * units.length + b]) return [a, b];
    return this.isOpen(at, units.length) ? null : [...members];
  }
}
