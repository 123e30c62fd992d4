import { type Random, randomBelow, randomFrom, shuffle } from '../problem/random.ts';
import { type StarterClasses, starterClasses } from './starter-classes.ts';

/**
 * Rounds without a repeated pair that all follow from the first: in each, everybody moves on by one
 * on a circle of `circle` people, or stays where they are (the last people, who fill no circle).
 * Searches for a first round in which no two pairs have the same difference.
 * @param moves how many moves the search makes at most @returns `circle` rounds, or null where none
 * was found
 */
export function starterRounds(
  sizes: readonly number[],
  circle: number,
  moves: number,
  seed: number,
): number[][][] | null {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const classes = starterClasses(people, circle);
  const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  if (pairs > classes.count - 1) return null;
  const search = new StarterSearch(sizes, people, classes, randomFrom(seed));
  for (let move = 1; move <= moves && search.cost > 0; move++) search.improve(move);
  if (search.cost > 0) return null;
  const moving = Math.floor(people / circle) * circle;
  const shift = (person: number, by: number) =>
    person >= moving ? person : person - (person % circle) + (((person % circle) + by) % circle);
  return Array.from({ length: circle }, (_, by) =>
    search.groups.map((group) => group.map((person) => shift(person, by))),
  );
}

/**
 * A tabu search over swaps of two people; the cost is the number of pairs too many in their class.
 */
class StarterSearch {
  readonly groups: number[][];
  cost = 0;
  private readonly people: number;
  private readonly classOf: Int32Array;
  private readonly counts: Int32Array;
  private readonly groupOf: Int32Array;
  private readonly tabu: Int32Array;
  private readonly random: Random;
  private best: number;

  constructor(sizes: readonly number[], people: number, { classOf, count }: StarterClasses, random: Random) {
    const order = shuffle(random, [...Array(people).keys()]);
    this.groups = sizes.map((size) => order.splice(0, size));
    this.people = people;
    this.classOf = classOf;
    this.counts = new Int32Array(count);
    // Pairs of class 0 are always one too many.
    this.counts[0] = 1;
    this.groupOf = new Int32Array(people);
    this.tabu = new Int32Array(people * sizes.length);
    this.random = random;
    for (const [nth, group] of this.groups.entries())
      for (const [at, person] of group.entries()) {
        this.groupOf[person] = nth;
        for (const other of group.slice(0, at)) this.add(person, other);
      }
    this.best = this.cost;
  }

  /** Makes the best swap of somebody who is in a pair too many. */
  improve(move: number): void {
    const { groupOf, random } = this;
    const person = this.pickWrong();
    const from = groupOf[person] as number;
    let found = -1;
    let least = Number.POSITIVE_INFINITY;
    let ties = 0;
    for (let other = 0; other < this.people; other++) {
      const to = groupOf[other] as number;
      if (to === from) continue;
      const after = this.costAfter(person, other);
      const isTabu = this.isTabu(person, to, move) || this.isTabu(other, from, move);
      if (after > least || (isTabu && after >= this.best)) continue;
      ties = after === least ? ties + 1 : 1;
      if (ties === 1 || randomBelow(random, ties) === 0) [found, least] = [other, after];
    }
    if (found < 0) return;
    const until = move + 3 + randomBelow(random, 4 + Math.floor(Math.sqrt(this.people)));
    this.tabu[person * this.groups.length + from] = until;
    this.tabu[found * this.groups.length + (groupOf[found] as number)] = until;
    this.swap(person, found);
    this.best = Math.min(this.best, this.cost);
  }

  private pickWrong(): number {
    let found = 0;
    let seen = 0;
    for (let person = 0; person < this.people; person++) {
      const group = this.groups[this.groupOf[person] as number] as number[];
      const isWrong = group.some((other) => other !== person && this.isTooMany(person, other));
      if (isWrong && randomBelow(this.random, ++seen) === 0) found = person;
    }
    return found;
  }

  private isTooMany(a: number, b: number): boolean {
    return (this.counts[this.classOf[a * this.people + b] as number] as number) > 1;
  }

  private isTabu(person: number, group: number, move: number): boolean {
    return (this.tabu[person * this.groups.length + group] as number) > move;
  }

  private costAfter(a: number, b: number): number {
    const before = this.cost;
    const own = this.groups[this.groupOf[a] as number] as number[];
    const theirs = this.groups[this.groupOf[b] as number] as number[];
    this.replace(own, a, b);
    this.replace(theirs, b, a);
    const after = this.cost;
    this.replace(own, b, a);
    this.replace(theirs, a, b);
    this.cost = before;
    return after;
  }

  private swap(a: number, b: number): void {
    const [i, j] = [this.groupOf[a] as number, this.groupOf[b] as number];
    const [own, theirs] = [this.groups[i] as number[], this.groups[j] as number[]];
    this.replace(own, a, b);
    this.replace(theirs, b, a);
    own[own.indexOf(a)] = b;
    theirs[theirs.indexOf(b)] = a;
    this.groupOf[a] = j;
    this.groupOf[b] = i;
  }

  /** Counts the pairs of a group with somebody in place of another, one of whom is in it. */
  private replace(group: readonly number[], gone: number, instead: number): void {
    for (const other of group) {
      if (other === gone || other === instead) continue;
      this.remove(gone, other);
      this.add(instead, other);
    }
  }

  private add(a: number, b: number): void {
    const nth = this.classOf[a * this.people + b] as number;
    if ((this.counts[nth] as number) > 0) this.cost++;
    this.counts[nth] = (this.counts[nth] as number) + 1;
  }

  private remove(a: number, b: number): void {
    const nth = this.classOf[a * this.people + b] as number;
    this.counts[nth] = (this.counts[nth] as number) - 1;
    if ((this.counts[nth] as number) > 0) this.cost--;
  }
}
