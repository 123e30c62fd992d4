import type { ApiNumber } from '@pi/domain/api';
import { expect, test } from 'vitest';
import { sourceNote } from './source-note.ts';

const COUNT: ApiNumber = {
  ...{ value: 5, kind: 'exact', origin: 'derived', day: '2026-11-28', source: 'chrome-web-store', method: 'count' },
};
const USERS: ApiNumber = { ...COUNT, kind: 'rounded', origin: 'reported', day: '2026-11-27', method: null };

test('a note says that nothing is known', () =>
  expect(sourceNote([{ label: 'Users', numbers: [null] }])).toBe('No number is known.'));

test('a note says source, days, and how each column is known', () =>
  expect(
    sourceNote([
      { label: 'Plugins', numbers: [COUNT, COUNT] },
      { label: 'Users', numbers: [USERS, null] },
      { label: 'Share', numbers: [null] },
      { label: 'Sum', numbers: [{ ...USERS, origin: 'derived', method: 'sum' }] },
    ]),
  ).toBe(
    'Source: Chrome Web Store. As of 27 Nov 2026 to 28 Nov 2026. Plugins: counted here. Users: rounded by the store. Sum: added up here from rounded numbers.',
  ));

test('a note says once how numbers are known of which some are rounded', () => {
  const sum: ApiNumber = { ...USERS, origin: 'derived', method: 'sum' };
  const numbers = [sum, { ...sum, kind: 'exact' as const }];
  for (const some of [numbers, numbers.toReversed()])
    expect(sourceNote([{ label: 'Sum', numbers: some }])).toMatch(/Sum: added up here, some from rounded numbers\.$/);
});

test('a note names at most three stores', () =>
  expect(sourceNote([{ label: 'Plugins', numbers: [{ ...COUNT, day: null, source: 'a, b, c, d' }] }])).toBe(
    'Source: the 4 stores named above. Plugins: counted here.',
  ));
