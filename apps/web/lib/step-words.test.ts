import { expect, test } from 'vitest';
import { formatStep } from './step-words.ts';

test.for([
  [0.0084, 'share', '0.84 %'],
  [1.5, 'factor', '× 1.5'],
  [34_200, 'users', '34k'],
  [60, 'usd_per_year', '$60'],
] as const)('a step of %d in the unit %s reads %j', ([value, unit, text]) => {
  expect(formatStep(value, unit)).toBe(text);
});
