import { expect, test } from 'vitest';
import { parseChartChoice } from './chart-choice.ts';

test.each([
  [undefined, 'gain'],
  ['total', 'total'],
  ['nonsense', 'gain'],
  [['total', 'gain'], 'gain'],
])('%j in the address draws the %s', (chart, choice) => expect(parseChartChoice({ chart })).toBe(choice));
