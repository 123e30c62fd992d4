import { expect, test } from 'vitest';
import { isInRange } from './history-source.ts';

test.for([
  [{}, true],
  [{ from: '2024-01-05', to: '2024-01-05' }, true],
  [{ from: '2024-01-06' }, false],
  [{ to: '2024-01-04' }, false],
] as const)('isInRange includes the first and the last day: %j', ([options, expected]) => {
  expect(isInRange('2024-01-05', options)).toBe(expected);
});
