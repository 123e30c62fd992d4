import { type Compiled, FORBIDDEN } from '../solver/compile.ts';

/**
 * An upper bound of the total, in millionths, for problems that are too large for a linear program:
 * everybody with the best partners that a group has room for. Most people cannot have them at once.
 */
export function boundByPartners({ people, members, weights, places }: Compiled): number {
  let sum = 0;
  const row = new Float64Array(people);
  for (let person = 0; person < people; person += 1) {
    for (let other = 0; other < people; other += 1) {
      const weight = weights[person * members + other] as number;
      row[other] = other === person || weight === FORBIDDEN ? 0 : Math.max(0, weight);
    }
    row.sort();
    for (let nth = 1; nth < Math.min(places, people); nth += 1) sum += row[people - nth] as number;
  }
  return Math.floor(sum / 2);
}
