/**
 * All rounds of pairs of an even number of people, each pair once: one stays, the others move on a
 * circle.
 */
export function roundRobin(people: number): number[][][] {
  const circle = people - 1;
  return Array.from({ length: circle }, (_, round) => [
    [circle, round],
    ...Array.from({ length: people / 2 - 1 }, (_, nth) => [
      (round + nth + 1) % circle,
      (round - nth - 1 + circle) % circle,
    ]),
  ]);
}
