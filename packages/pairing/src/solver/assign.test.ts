import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assign.ts';

test('assigns rows to columns as cheaply as the best of all orders', () => {
  const costs = fc
    .integer({ min: 1, max: 5 })
    .chain((size) =>
      fc.tuple(
        fc.constant(size),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size ** 2, maxLength: size ** 2 }),
      ),
    );
  fc.assert(
    fc.property(costs, ([size, values]) => {
      const cost = (columns: readonly number[]) =>
        columns.reduce((sum, column, row) => sum + (values[row * size + column] ?? 0), 0);
      const found = [...assign(Float64Array.from(values), size)];
      expect(new Set(found).size).toBe(size);
      expect(cost(found)).toBe(Math.min(...orders([...Array(size).keys()]).map(cost)));
    }),
  );
});

function orders(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => orders(list.filter((one) => one !== first)).map((others) => [first, ...others]));
}
