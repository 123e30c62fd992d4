import { expect, test } from 'vitest';
import { listRanks } from './list-ranks.ts';

test('counts places from those before, with elements that are no objects, and takes the first of two', () => {
  const ranks = listRanks([{ id: 'moss' }, null, { id: 'stone' }, { id: 'moss' }], ({ id }) => id, 100);
  expect([...ranks]).toEqual([
    ['moss', 101],
    ['stone', 103],
  ]);
});
