import fc from 'fast-check';
import { expect, test } from 'vitest';
import { powerAxis } from './number-axis.ts';
import { placeProductLine } from './place-product-line.ts';

const x = powerAxis([1000, 1e6]);
const y = powerAxis([0.01, 10], { least: 1e-6 });

test('a line of equal products falls from one border of the plot to another', () => {
  const line = placeProductLine(10_000, x, y);
  expect(line?.from).toEqual({ x: 0, y: 100 });
  expect(line?.to.x).toBeCloseTo(100, 6);
  expect(line?.to.y).toBeCloseTo(0, 6);
});

test('there is none where the product is not in the plot', () => {
  expect(placeProductLine(1, x, y)).toBeNull();
  expect(placeProductLine(1e9, x, y)).toBeNull();
});

test('every line stays within the plot', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (product) => {
      const line = placeProductLine(product, x, y);
      for (const { x: left, y: bottom } of line ? [line.from, line.to] : []) {
        expect(Math.min(left, bottom)).toBeGreaterThan(-1e-6);
        expect(Math.max(left, bottom)).toBeLessThan(100 + 1e-6);
      }
    }),
  );
});
