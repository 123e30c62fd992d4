import type { Problem } from '../../src/problem/problem.ts';
import type { ScoreInput } from '../../src/scores/respondent.ts';
import { scorePeople } from '../../src/scores/score-people.ts';
import type { DemoEvent } from './demo-event.ts';

/** What scores of a demo event are made of. */
export function scoreInputOf({ people, questions, weekAfter, factWeights }: DemoEvent): ScoreInput {
  return { respondents: people, questions, weekAfter, factWeights, pairWeights: [] };
}

/** A demo event as a problem for the solver. */
export function problemOf(event: DemoEvent): Problem {
  const { people, groupSize, capacity } = event;
  const mentors = people.filter(({ role }) => role === 'mentor').map(({ id }) => id);
  return {
    people: people.map(({ id, role }) => ({
      ...{ id, role, quarters: null },
      capacity: role === 'mentor' ? capacity : null,
    })),
    scores: scorePeople(scoreInputOf(event)),
    scoredPairs: capacity === null ? 'all' : 'mentor_mentee',
    sizes: Array.from({ length: people.length / groupSize }, () => groupSize),
    hasFreeSizes: false,
    rules: capacity === null ? [] : [{ id: 'roles', kind: 'count', each: null, of: mentors, least: 1, most: 1 }],
    ...{ objective: 'total', fixed: [], seed: 1, effort: 1 },
  };
}
