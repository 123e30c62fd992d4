import { type PairScores, type ScoreInput, scorePeople } from '@pi/pairing';
import { listWishes } from './list-wishes.ts';
import type { PairingInput, Registered } from './pairing-input.ts';

/** What the scores of these people, and the reasons of their groups, are made of. */
export function toScoreInput(input: PairingInput, people: readonly Registered[]): ScoreInput {
  return {
    respondents: people.map(({ user, answers }) => ({ id: user.id, answers, facts: null })),
    questions: input.questions,
    weekAfter: input.event.endDay,
    pairWeights: listWishes(input),
    factWeights: input.event.criteria.factWeights,
  };
}

/** How well each two people fit by what they answered, and by what organizers prefer. */
export function scoreInput(input: PairingInput, people: readonly Registered[]): PairScores {
  return scorePeople(toScoreInput(input, people));
}
