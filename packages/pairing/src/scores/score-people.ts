import { PairScores } from '../problem/pair-scores.ts';
import { addPairWeights } from './pair-weights.ts';
import { ONE, type ScoreInput } from './respondent.ts';
import { factTerms } from './terms/facts.ts';
import { questionTerm } from './terms/question-term.ts';
import { type Term, UNKNOWN } from './terms/term.ts';

/**
 * How well each two people fit: the mean of what they are compared by, by weight. A weight above 0
 * counts how alike they are, one below 0 how much they differ. What one of them did not answer does
 * not count; a pair for which nothing counts scores 0.
 */
export function scorePeople(input: ScoreInput): PairScores {
  const { respondents, questions, weekAfter } = input;
  const terms = [
    ...questions.flatMap((question) => questionTerm(question, respondents, weekAfter) ?? []),
    ...factTerms(
      input.factWeights,
      respondents.map(({ facts }) => facts),
    ),
  ];
  const scores = new PairScores(respondents.map(({ id }) => id));
  const wishes = addPairWeights(input, terms.length > 0);
  const row = new Int32Array(respondents.length);
  const [sums, weights] = [new Float64Array(respondents.length), new Float64Array(respondents.length)];
  for (let person = 0; person < respondents.length; person += 1) {
    sums.fill(0);
    weights.fill(0);
    wishes(person, sums, weights);
    for (const term of terms) addTerm(term, person, row, sums, weights);
    setRow(scores, person, sums, weights);
  }
  return scores;
}

function addTerm(term: Term, person: number, row: Int32Array, sums: Float64Array, weights: Float64Array): void {
  term.compare(person, row);
  const size = Math.abs(term.weight);
  for (let other = person + 1; other < row.length; other += 1) {
    const similarity = row[other] as number;
    if (similarity === UNKNOWN) continue;
    sums[other] = (sums[other] as number) + size * (term.weight > 0 ? similarity : ONE - similarity);
    weights[other] = (weights[other] as number) + size;
  }
}

function setRow(scores: PairScores, person: number, sums: Float64Array, weights: Float64Array): void {
  const own = scores.ids[person] as string;
  for (let other = person + 1; other < sums.length; other += 1) {
    const weight = weights[other] as number;
    if (weight > 0) scores.set(own, scores.ids[other] as string, Math.round((sums[other] as number) / weight));
  }
}
