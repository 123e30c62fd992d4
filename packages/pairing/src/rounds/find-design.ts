import { roundRobin } from './round-robin.ts';
import { starterRounds } from './starter-round.ts';
import { transversalRounds } from './transversal-rounds.ts';

/** Circles that are tried, from the smallest that gives enough rounds. */
const CIRCLES = 6;
/** Searches for each circle. */
const SEARCHES = 6;
const MOVES = 4000;
/** A move looks at all people: of very many, fewer moves are made. */
const MOST_LOOKS = 400_000;

/**
 * So many rounds of groups of these sizes in which no two people meet twice, by designs: the people
 * of each group of each round, from 0; null where none was found.
 */
export function findDesign(sizes: readonly number[], rounds: number): number[][][] | null {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const [largest, smallest] = [Math.max(...sizes), Math.min(...sizes)];
  // Somebody meets others only, and each of a group was in another group before.
  if (rounds === 1) return [deal(sizes)];
  if (rounds * (smallest - 1) > people - 1 || (rounds > 1 && largest > sizes.length)) return null;
  if (largest === 2 && rounds < people) return roundRobin(people).slice(0, rounds);
  if (largest - smallest <= 1) {
    const transversal = transversalRounds(people, sizes.length);
    if (transversal && transversal.length >= rounds) return transversal.slice(0, rounds);
  }
  const moves = Math.min(MOVES, Math.floor(MOST_LOOKS / people));
  for (let seed = 1; seed <= SEARCHES; seed++)
    for (let circle = Math.max(2, rounds); circle < rounds + CIRCLES && circle <= people; circle++) {
      const found = starterRounds(sizes, circle, moves, seed);
      if (found) return found.slice(0, rounds);
    }
  return null;
}

function deal(sizes: readonly number[]): number[][] {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
}
