import { describe, expect, test } from 'vitest';
import { chooseFamilies } from './choose-families.ts';

const [ACME, BUYER] = [1, 2];
const product = (marketplaces: number, pluginIds: number[], id = ACME) => {
  return { name: 'Tabs', marketplaces, pluginIds, company: { id, slug: 'acme' } };
};

/**
 * Families of the products, by plugin ids; before, each plugin was in Acme's family of that number.
 */
function choose(products: ReturnType<typeof product>[], earlier: Record<number, number> = {}) {
  const familyOf = Object.entries(earlier).map(
    ([id, family]) => [Number(id), { id: family, companyId: ACME }] as const,
  );
  return chooseFamilies(products, new Map(familyOf)).map(({ pluginIds, familyId }) => [pluginIds.join(), familyId]);
}

describe('chooseFamilies', () => {
  test('makes no family of a product in one marketplace', () => {
    expect(choose([product(1, [1, 2])])).toEqual([]);
  });

  test('makes one of a product in two', () => {
    expect(choose([product(2, [1, 2])])).toEqual([['1,2', null]]);
  });

  test('keeps the family of a product that is left in one marketplace', () => {
    expect(choose([product(1, [1])], { 1: 7 })).toEqual([['1', 7]]);
  });

  test('leaves the family with its company when plugins are sold, and sells it when all are', () => {
    expect(choose([product(2, [1, 2], BUYER), product(1, [3])], { 1: 7, 2: 7, 3: 7 })).toEqual([
      ['1,2', null],
      ['3', 7],
    ]);
    expect(choose([product(2, [1, 2], BUYER)], { 1: 7, 2: 7 })).toEqual([['1,2', 7]]);
  });

  test('gives a divided family to the larger part, else to the part of the older plugin', () => {
    expect(choose([product(1, [1]), product(2, [2, 3])], { 1: 7, 2: 7, 3: 7 })).toEqual([['2,3', 7]]);
    expect(choose([product(2, [3, 4]), product(2, [1, 2])], { 1: 7, 2: 7, 3: 7, 4: 7 })).toEqual([
      ['3,4', null],
      ['1,2', 7],
    ]);
  });

  test('gives a product that grew together the family of most of its plugins, else the older one', () => {
    expect(choose([product(3, [1, 2, 3])], { 1: 7, 2: 8, 3: 8 })).toEqual([['1,2,3', 8]]);
    expect(choose([product(2, [1, 2])], { 1: 8, 2: 7 })).toEqual([['1,2', 7]]);
  });
});
