import type { FieldStats } from '@pi/db/queries/health/fold-field-stats';
import type { ListingField } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { findStaleNumbers } from './stale-numbers.ts';

const stats = (field: ListingField, compared: number, changed: number): FieldStats => ({
  field,
  read: compared,
  present: compared,
  compared,
  changed,
  histogram: {},
});
const days = (...changed: number[]) => changed.map((some) => stats('downloads', 100, some));
const USERS = stats('users', 100, 90);
/** The stale numbers where users move as usual. */
const stale = (now: FieldStats, earlier: FieldStats[]) =>
  findStaleNumbers([now, USERS], [...earlier, USERS]).map(({ field }) => field);

describe('findStaleNumbers', () => {
  test('finds the number that stands still while another moves', () => {
    const earlier = [...days(50, 60, 40), ...[90, 90].map((some) => stats('users', 100, some))];
    const found = findStaleNumbers([stats('downloads', 100, 1), stats('users', 100, 88)], earlier);
    expect(found).toEqual([
      {
        field: 'downloads',
        problem: {
          kind: 'stale_day',
          message: expect.stringMatching(/^downloads: 1 of 100 changed, but usually 50 do: /),
        },
      },
    ]);
  });

  test.each([
    ['no day came before', stats('downloads', 100, 0), []],
    ['few are expected to change', stats('downloads', 100, 0), days(14, 14, 14)],
    ['a tenth of the expected changed', stats('downloads', 100, 6), days(50)],
    ['it never was compared', stats('downloads', 100, 0), [stats('downloads', 0, 0)]],
    ['it stood still on seven days', stats('downloads', 100, 0), days(...Array(20).fill(50), ...Array(7).fill(0))],
    ['it is no number', stats('version', 100, 0), Array(9).fill(stats('version', 100, 90))],
  ])('finds none where %s', (_, now, earlier) => expect(stale(now, earlier)).toEqual([]));

  test('finds none where no other number moves', () => {
    const earlier = [...days(50, 50), USERS];
    for (const users of [[], [stats('users', 100, 0)]])
      expect(findStaleNumbers([stats('downloads', 100, 0), ...users], earlier)).toEqual([]);
  });

  test('finds it where it stood still on six days of many', () =>
    expect(stale(stats('downloads', 100, 0), days(...Array(20).fill(50), ...Array(6).fill(0)))).toEqual(['downloads']));
});
