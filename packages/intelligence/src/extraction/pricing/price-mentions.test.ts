import { expect, test } from 'vitest';
import { amountOf } from './price-mentions.ts';

test.for([
  ['9', 9],
  ['4.5', 4.5],
  ['7,50', 7.5],
  ['1,200', 1200],
  ['1.200', 1200],
  ['1,200.50', 1200.5],
  ['1.200,50', 1200.5],
  ['12 900', 12_900],
  ['1’200', 1200],
  ['0.125', 0.125],
  ['1,234,567', 1_234_567],
] as const)('%s is read as %d', ([text, amount]) => {
  expect(amountOf(text)).toBe(amount);
});
