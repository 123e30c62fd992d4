import type { MendedGroup, MendedGroups } from './mended-groups.ts';

/** What a search for the fewest moves found. */
export interface FewestMoves {
  /** The groups of the best way to mend; null: none was found within the steps. */
  groups: number[][] | null;
  /** Fewer moves than this are proved to be impossible. */
  atLeast: number;
}

interface Options {
  /** People without a group. */
  waiting: readonly number[];
  /** People who stay where they are. */
  frozen: ReadonlySet<number>;
  steps: number;
  /** What somebody adds to the total of a group: among as few moves the highest total is taken. */
  scoreWith: (person: number, members: readonly number[]) => number;
}

/**
 * Mends groups with as few moves as possible, trying none, then one, and so on: whoever clashes
 * with others leaves, then anybody, until those without a group fit in somewhere.
 */
export function findFewestMoves(start: MendedGroups, options: Options): FewestMoves {
  const search = new Search(start, options);
  const most = start.instance.units.length - options.frozen.size - options.waiting.length;
  for (let moves = start.sizes.countExcess(start.groups); moves <= most; moves++) {
    search.leave(moves, 0);
    if (search.best) return { groups: search.best, atLeast: moves };
    if (search.steps <= 0) return { groups: null, atLeast: moves };
  }
  return { groups: null, atLeast: most + 1 };
}

class Search {
  best: number[][] | null = null;
  steps: number;
  private bestGain = Number.NEGATIVE_INFINITY;
  private readonly mended: MendedGroups;
  private readonly waiting: number[];
  private readonly stays: Uint8Array;
  private readonly home: Int32Array;
  private readonly scoreWith: Options['scoreWith'];

  constructor(mended: MendedGroups, { waiting, frozen, steps, scoreWith }: Options) {
    this.mended = mended;
    this.waiting = [...waiting];
    this.stays = Uint8Array.from(mended.groupOf, (_, person) => (frozen.has(person) ? 1 : 0));
    this.home = mended.groupOf.slice();
    this.steps = steps;
    this.scoreWith = scoreWith;
  }

  /** Lets exactly so many more people leave, in every way, and puts all who wait into groups. */
  leave(more: number, gain: number): void {
    const { mended } = this;
    if (this.steps-- <= 0 || mended.sizes.countExcess(mended.groups) > more) return;
    const clash = mended.findClash();
    if (more === 0 && clash) return;
    if (!clash && mended.countNeedy() > this.waiting.length + more) return;
    if (more === 0) {
      this.join(0, gain);
      return;
    }
    const tried: number[] = [];
    for (const person of clash ?? mended.groupOf.keys()) {
      const at = mended.groupOf[person] as number;
      if (this.stays[person] || at < 0) continue;
      mended.remove(person);
      this.waiting.push(person);
      this.leave(more - 1, gain - this.scoreWith(person, this.membersOf(at)));
      this.waiting.pop();
      mended.put(person, at);
      this.stays[person] = 1;
      tried.push(person);
    }
    for (const person of tried) this.stays[person] = 0;
  }

  /**
   * Puts those who wait into groups, from one of them on, each first where the total gains most.
   */
  private join(nth: number, gain: number): void {
    const { mended } = this;
    if (this.steps-- <= 0) return;
    const person = this.waiting[nth];
    if (person === undefined) {
      if (gain > this.bestGain && mended.sizes.isRight(mended.groups) && mended.countNeedy() === 0) {
        this.best = mended.groups.map(({ members }) => [...members]);
        this.bestGain = gain;
      }
      return;
    }
    const more = this.waiting.length - nth - 1;
    const places = this.placesFor(person).map((at) => ({ at, score: this.scoreWith(person, this.membersOf(at)) }));
    for (const { at, score } of places.sort((a, b) => b.score - a.score || a.at - b.at)) {
      mended.put(person, at);
      if (mended.isOpen(at, more) && mended.countNeedy() <= more) this.join(nth + 1, gain + score);
      mended.remove(person);
    }
  }

  private placesFor(person: number): number[] {
    const { groups, groupOf, mates, sizes } = this.mended;
    const mate = (mates[person] ?? []).find((other) => (groupOf[other] as number) >= 0);
    const firstEmpty = groups.findIndex(({ members, place }) => members.length === 0 && place < 0);
    return (mate === undefined ? [...groups.keys()] : [groupOf[mate] as number]).filter((at) => {
      const group = groups[at] as MendedGroup;
      const isNew = group.members.length === 0 && group.place < 0;
      if (isNew && at !== firstEmpty) return false;
      return at !== this.home[person] && sizes.hasRoom(group) && this.mended.canMeet(person, at);
    });
  }

  private membersOf(at: number): readonly number[] {
    return (this.mended.groups[at] as MendedGroup).members;
  }
}
