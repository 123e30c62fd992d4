import { expect, test } from 'vitest';
import { noPricesSentence } from './no-prices.ts';

test('a report without ratings and prices says whether its quarter is over or no store states them', () => {
  expect(noPricesSentence({ stores: 2, withoutFacts: 0 })).toBe(
    'No marketplace of this report states ratings or prices.',
  );
  expect(noPricesSentence({ stores: 2, withoutFacts: 2 })).toMatch(/which is no more of this quarter\.$/);
  expect(noPricesSentence({ stores: 2, withoutFacts: 1 })).toMatch(/in some marketplaces; the others state none\.$/);
});
