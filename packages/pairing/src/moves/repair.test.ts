import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMoved } from '../../test/count-moved.ts';
import { everyPairing } from '../../test/every-pairing.ts';
import { randomProblem, randomProblems } from '../../test/random-problem.ts';
import { listRules } from '../feasibility/read-instance.ts';
import { evenSizes } from '../problem/group-sizes.ts';
import { groupScore } from '../problem/own-scores.ts';
import { PairScores } from '../problem/pair-scores.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { randomFrom, shuffle } from '../problem/random.ts';
import { validate } from '../validate/validate.ts';
import { repair } from './repair.ts';

const total = (problem: Problem, groups: Groups) => groups.reduce((sum, group) => sum + groupScore(problem, group), 0);

describe('repair', () => {
  test('moves as few as trying all pairings does, and among as few finds the highest total', () => {
    fc.assert(
      fc.property(randomProblems({ most: 8 }), fc.integer(), ({ problem }, seed) => {
        const before = changedPairing(problem, seed);
        const mended = repair(problem, before);
        const ways = [...everyPairing(problem, new Set(listRules(problem)))];
        if (ways.length === 0) {
          expect(mended).toBeNull();
          return;
        }
        if (!mended) throw new Error('not mended');
        expect(validate(problem, mended.groups)).toEqual([]);
        const counts = ways.map((groups) => countMoved(problem, before, groups));
        const fewest = Math.min(...counts);
        expect(mended).toMatchObject({ isFewest: true });
        expect(mended.moved).toHaveLength(fewest);
        expect(countMoved(problem, before, mended.groups)).toBe(fewest);
        const best = Math.max(
          ...ways.filter((_, nth) => counts[nth] === fewest).map((groups) => total(problem, groups)),
        );
        expect(total(problem, mended.groups)).toBe(best);
      }),
    );
  });

  test('lets a group go on where somebody dropped out, and moves nobody', () => {
    const problem = plain(11, evenSizes(11, 3));
    const mended = repair(problem, [
      ['p00', 'p01', 'p02', 'gone'],
      ['p03', 'p04', 'p05', 'p06'],
      ['p07', 'p08', 'p09', 'p10'],
    ]);
    expect(mended).toMatchObject({ moved: [], isFewest: true });
    expect(mended?.groups[0]).toEqual(['p00', 'p01', 'p02']);
  });

  test('moves one where two of a group dropped out of twelve', () => {
    const problem = plain(10, [4, 3, 3]);
    const before = [
      ['p00', 'p01', 'gone', 'left'],
      ['p02', 'p03', 'p04', 'p05'],
      ['p06', 'p07', 'p08', 'p09'],
    ];
    expect(repair(problem, before)).toMatchObject({ isFewest: true, moved: [expect.any(String)] });
  });

  test('mends a pairing of 300 after six dropped out and four joined', () => {
    const problem = plain(298, evenSizes(298, 75));
    const ids = problem.people.map(({ id }) => id);
    const early = [...ids.slice(4), ...Array.from({ length: 6 }, (_, nth) => `gone${nth}`)];
    const list = shuffle(randomFrom(3), early);
    const before = Array.from({ length: 75 }, (_, at) => list.slice(at * 4, at * 4 + 4));
    const mended = repair(problem, before);
    expect(mended && validate(problem, mended.groups)).toEqual([]);
    expect(mended).toMatchObject({ isFewest: true, moved: expect.any(Array) });
    expect(mended?.moved.length).toBeLessThanOrEqual(2);
  });

  test('gives nobody groups, and one person none', () => {
    expect(repair(plain(0, []), [['gone', 'left']])).toEqual({ groups: [], moved: [], isFewest: true });
    expect(repair(plain(1, []), [['p00', 'left']])).toBeNull();
  });
});

/**
 * A pairing of somewhat other people: some of the problem are missing in it, others have left
 * since.
 */
function changedPairing(problem: Problem, seed: number): Groups {
  const random = randomFrom(seed);
  const early = problem.people.map(({ id }) => id).filter(() => random() < 0.85);
  const list = shuffle(random, [...early, ...['gone', 'left', 'away'].filter(() => random() < 0.4)]);
  const groups = Math.max(1, problem.sizes.length + Math.floor(random() * 3) - 1);
  return evenSizes(list.length, groups).map((size) => list.splice(0, size));
}

function plain(count: number, sizes: number[]): Problem {
  const ids = Array.from({ length: count }, (_, nth) => `p${String(nth).padStart(2, '0')}`);
  return {
    ...randomProblem(1).problem,
    people: ids.map((id) => ({ id, role: null, capacity: null, quarters: null })),
    scores: new PairScores(ids),
    scoredPairs: 'all',
    sizes,
    hasFreeSizes: false,
    rules: [],
    fixed: [],
  };
}
