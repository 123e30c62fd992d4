import { describe, expect } from 'vitest';
import { test } from '../test/fixture.ts';
import { marketplaces } from './schema/marketplaces.ts';
import { inOrder, inPortions, isAnyOf, likeText } from './statement-parts.ts';

describe('isAnyOf', () => {
  test('finds values with quotes, commas and braces, and none in an empty list', async ({ db }) => {
    const names = ['a"b', 'c,d', '{e}', 'null', 'back\\slash'];
    await db.insert(marketplaces).values(names.map((name) => ({ name })));
    const count = (values: string[]) => db.$count(marketplaces, isAnyOf(marketplaces.name, values));
    expect(await count(names)).toBe(5);
    expect(await count(['a"b', 'x'])).toBe(1);
    expect(await count([])).toBe(0);
  });
});

describe('inPortions', () => {
  test('keeps every row, in order', () => {
    expect(inPortions([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inPortions([])).toEqual([]);
  });
});

test('signs of a pattern are plain text in it', () => expect(likeText('50%_\\')).toBe('50\\%\\_\\\\'));

test('rows stand in the order of their ids, without those that are missing', () => {
  const rows = [{ id: 1 }, { id: 2 }];
  expect(inOrder([2, 3, 1], rows)).toEqual([{ id: 2 }, { id: 1 }]);
});
