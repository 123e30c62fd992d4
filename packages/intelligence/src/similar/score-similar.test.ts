import { expect, test } from 'vitest';
import { scoreSimilar } from './score-similar.ts';

const LABEL = { id: 'a', competitors: ['b', 'c'], lookalikes: ['x'] };

test('a competitor counts among the first ten only, and above a lookalike only where it ranks higher', () => {
  expect(scoreSimilar([LABEL], () => ['b', 'x', 'c'])).toEqual({
    recall: { hits: 2, of: 2 },
    order: { hits: 1, of: 2 },
    orderOfListed: { hits: 1, of: 2 },
    misses: [{ id: 'a', competitors: [], lookalikesAbove: ['x'] }],
  });
  const list = [...'1234567890', 'b', 'c'];
  expect(scoreSimilar([LABEL], () => list)).toMatchObject({ recall: { hits: 0, of: 2 }, order: { hits: 2, of: 2 } });
});

test('an empty list finds nothing and orders nothing', () => {
  expect(scoreSimilar([LABEL], () => [])).toMatchObject({
    recall: { hits: 0, of: 2 },
    order: { hits: 0, of: 2 },
    orderOfListed: { hits: 0, of: 0 },
  });
});
