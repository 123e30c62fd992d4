import type { ScoreInput } from '@pi/pairing';
import { listWishes } from './list-wishes.ts';
import type { PairingInput, Registered } from './pairing-input.ts';

/** What the scores of these people, and the reasons of their groups, are made of. */
export function toScoreInput(input: PairingInput, people: readonly Registered[]): ScoreInput {
  const { event, questions, makerFacts } = input;
  return {
    respondents: people.map(({ user: { id }, answers }) => ({ id, answers, facts: makerFacts.get(id) ?? null })),
    questions,
    weekAfter: event.endDay,
    pairWeights: listWishes(input),
    factWeights: event.criteria.factWeights,
  };
}
