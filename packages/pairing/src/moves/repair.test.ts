import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMoved } from '../../test/count-moved.ts';
import { everyPairing } from '../../test/every-pairing.ts';
import { plainProblem } from '../../test/plain-problem.ts';
import { randomProblems } from '../../test/random-problem.ts';
import { listRules } from '../feasibility/read-instance.ts';
import { evenSizes } from '../problem/group-sizes.ts';
import { groupScore } from '../problem/own-scores.ts';
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
  }, 120_000);

  test('lets a group go on where somebody dropped out, and moves nobody', () => {
    const problem = plainProblem(11, 4, { sizes: evenSizes(11, 3) });
    const mended = repair(problem, [
      ['p000', 'p001', 'p002', 'gone'],
      ['p003', 'p004', 'p005', 'p006'],
      ['p007', 'p008', 'p009', 'p010'],
    ]);
    expect(mended).toMatchObject({ moved: [], isFewest: true });
    expect(mended?.groups[0]).toEqual(['p000', 'p001', 'p002']);
  });

  test('moves one where two of a group dropped out of twelve', () => {
    const problem = plainProblem(10, 4, { sizes: [4, 3, 3] });
    const before = [
      ['p000', 'p001', 'gone', 'left'],
      ['p002', 'p003', 'p004', 'p005'],
      ['p006', 'p007', 'p008', 'p009'],
    ];
    expect(repair(problem, before)).toMatchObject({ isFewest: true, moved: [expect.any(String)] });
  });

  test('mends a pairing of 300 after six dropped out and four joined', () => {
    const problem = plainProblem(298, 4, { sizes: evenSizes(298, 75) });
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
    expect(repair(plainProblem(0, 4, { sizes: [] }), [['gone', 'left']])).toEqual({
      groups: [],
      moved: [],
      isFewest: true,
    });
    expect(repair(plainProblem(1, 4, { sizes: [] }), [['p000', 'left']])).toBeNull();
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
