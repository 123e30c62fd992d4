import { ONE, type ScoreInput } from './respondent.ts';

/** Adds the wishes of somebody's pairs with people after them to sums and weights, by place. */
export type AddPairWeights = (person: number, sums: Float64Array, weights: Float64Array) => void;

/**
 * A wish counts like a question that only its pair answered, and alike: above 0 it raises the
 * mean, below 0 it lowers it. Where wishes are all that counts, other pairs score a half, so that
 * a pair that should rather not meet is below them.
 * @param hasTerms whether people are compared by anything else
 */
export function addPairWeights({ respondents, pairWeights }: ScoreInput, hasTerms: boolean): AddPairWeights {
  const places = new Map(respondents.map(({ id }, place) => [id, place]));
  const wishes = new Map<number, Map<number, { sum: number; weight: number }>>();
  for (const { people, weight } of pairWeights) {
    const [a, b] = [places.get(people[0]), places.get(people[1])];
    // Somebody who does not take part any more, or one person twice.
    if (a === undefined || b === undefined || a === b || weight === 0) continue;
    const [first, second] = [Math.min(a, b), Math.max(a, b)];
    const ofFirst = wishes.get(first) ?? new Map<number, { sum: number; weight: number }>();
    const before = ofFirst.get(second) ?? { sum: 0, weight: 0 };
    ofFirst.set(second, { sum: before.sum + Math.max(weight, 0) * ONE, weight: before.weight + Math.abs(weight) });
    wishes.set(first, ofFirst);
  }
  return (person, sums, weights) => {
    if (!hasTerms && wishes.size > 0) {
      sums.fill(ONE / 2);
      weights.fill(1);
    }
    for (const [other, { sum, weight }] of wishes.get(person) ?? []) {
      sums[other] = sum;
      weights[other] = weight;
    }
  };
}
