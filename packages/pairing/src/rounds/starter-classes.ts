/** Pairs of people by their difference: two pairs of one class would meet in the same rounds. */
export interface StarterClasses {
  /** For people p and q at `p * people + q`; class 0: they would meet in several rounds. */
  classOf: Int32Array;
  /** How many classes there are, with class 0. */
  count: number;
}

/**
 * Classes of pairs when all people but the last few move on by one in each round: they are circles
 * of so many people each. The others stay where they are.
 */
export function starterClasses(people: number, circle: number): StarterClasses {
  const classOf = new Int32Array(people * people);
  const circles = Math.floor(people / circle);
  const names = new Map<string, number>();
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      const name = nameOf(p, q, circle, circles);
      const nth = name === null ? 0 : (names.get(name) ?? names.size + 1);
      if (name !== null) names.set(name, nth);
      classOf[p * people + q] = nth;
      classOf[q * people + p] = nth;
    }
  return { classOf, count: names.size + 1 };
}

/** @param p less than q */
function nameOf(p: number, q: number, circle: number, circles: number): string | null {
  const [i, j] = [Math.floor(p / circle), Math.floor(q / circle)];
  if (i >= circles) return null;
  if (j >= circles) return `${i} with ${q}`;
  if (i !== j) return `${i} ${j} ${((q % circle) - (p % circle) + circle) % circle}`;
  const distance = Math.min(q - p, circle - (q - p));
  return 2 * distance === circle ? null : `${i} ${distance}`;
}
