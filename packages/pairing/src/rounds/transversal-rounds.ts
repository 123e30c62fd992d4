import { finiteField } from './finite-field.ts';

/**
 * Rounds without a repeated pair for q groups of at most q people, q a power of a prime: as many as
 * there are groups, by a transversal design over the field with q elements. The people are rows of
 * q, the last one shorter; in round b, group a takes of row i the one at a + b * i.
 * @returns people of each group of each round; null where there is no such field
 */
export function transversalRounds(people: number, groups: number): number[][][] | null {
  const rows = Math.ceil(people / groups);
  const field = rows <= groups ? finiteField(groups) : null;
  if (!field) return null;
  const all = [...Array(groups).keys()];
  const rounds = all.map((b) =>
    all.map((a) =>
      Array.from({ length: rows }, (_, row) => row * groups + field.add(a, field.multiply(b, row))).filter(
        (person) => person < people,
      ),
    ),
  );
  const isSquare = people === groups * groups;
  return isSquare ? [...rounds, all.map((row) => all.map((at) => row * groups + at))] : rounds;
}
