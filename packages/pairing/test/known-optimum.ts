import { problemOfInstance } from '../src/instance/problem-of-instance.ts';
import { PairScores } from '../src/problem/pair-scores.ts';
import type { Problem } from '../src/problem/problem.ts';
import { randomBelow, randomFrom, shuffle } from '../src/problem/random.ts';

/**
 * A problem whose highest total is known: people of the planted groups score from 800,000 up with
 * each other, and at most that with everybody else.
 */
export function planted(people: number, size: number, seed: number): { problem: Problem; total: number } {
  const random = randomFrom(seed);
  const order = shuffle(random, [...Array(people).keys()]);
  const groupOf = new Map(order.map((person, nth) => [person, Math.floor(nth / size)]));
  const scores = new PairScores([...Array(people).keys()].map(String));
  let total = 0;
  for (let a = 0; a < people; a += 1)
    for (let b = a + 1; b < people; b += 1) {
      const isTogether = groupOf.get(a) === groupOf.get(b);
      const score = isTogether ? 800_000 + randomBelow(random, 200_001) : randomBelow(random, 800_001);
      scores.set(String(a), String(b), score);
      if (isTogether) total += score;
    }
  return { problem: problemOfInstance({ people, sizes: [], scores }, { size }), total };
}

/**
 * Mentors with capacities and mentees: groups of one mentor each, scored between the two roles.
 * @param hasSameCapacity all mentors take two mentees
 */
export function mentoring(mentors: number, mentees: number, seed: number, hasSameCapacity = false): Problem {
  const random = randomFrom(seed);
  const people = [
    ...Array.from({ length: mentors }, (_, nth) => ({
      id: `mentor${nth}`,
      role: 'mentor' as const,
      capacity: hasSameCapacity ? Math.ceil(mentees / mentors) : 1 + randomBelow(random, 3),
      quarters: null,
    })),
    ...Array.from({ length: mentees }, (_, nth) => ({
      id: `mentee${nth}`,
      role: 'mentee' as const,
      capacity: null,
      quarters: null,
    })),
  ];
  const ids = people.map(({ id }) => id);
  const scores = new PairScores(ids);
  for (const [nth, a] of ids.entries())
    for (const b of ids.slice(nth + 1)) scores.set(a, b, randomBelow(random, 1_000_001));
  const even = Array.from({ length: mentors }, (_, nth) => 1 + Math.floor((mentees + mentors - 1 - nth) / mentors));
  return {
    people,
    scores,
    scoredPairs: 'mentor_mentee',
    sizes: even,
    hasFreeSizes: !hasSameCapacity,
    rules: [{ id: 'capacity', kind: 'capacity' }],
    objective: 'fair',
    fixed: [],
    seed: 1,
    effort: 1,
  };
}
