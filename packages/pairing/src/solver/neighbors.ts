import { type Random, randomBelow } from '../problem/random.ts';
import type { Arrangement } from './arrangement.ts';
import type { Compiled } from './compile.ts';

const MOST = 24;

/** The best partners of each person. */
export interface Neighbors {
  /** A place beside one of the best partners of the member at a place; -1: there is none. */
  pick(arrangement: Arrangement, place: number, random: Random): number;
}

/** The best partners of each person, at most 24. */
export function neighborsOf({ weights, members, people, places }: Compiled): Neighbors {
  const most = Math.min(MOST, people - 1);
  const lists = new Int32Array(people * most);
  const row = new Int32Array(people - 1);
  for (let person = 0; person < people; person += 1) {
    for (let other = 0; other < row.length; other += 1) row[other] = other < person ? other : other + 1;
    const weight = (other: number) => weights[person * members + other] as number;
    row.sort((a, b) => weight(b) - weight(a) || a - b);
    lists.set(row.subarray(0, most), person * most);
  }
  return {
    pick({ slots, at }, place, random) {
      const member = slots[place] as number;
      if (member >= people || most < 1) return -1;
      const partner = lists[member * most + randomBelow(random, most)] as number;
      const beside = at[partner] as number;
      const first = Math.floor(beside / places) * places;
      const other = first + randomBelow(random, places);
      return other === beside ? -1 : other;
    },
  };
}
