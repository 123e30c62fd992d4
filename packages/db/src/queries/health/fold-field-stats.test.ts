import { LISTING_FIELDS, NUMBER_FIELDS } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldStats, foldFieldStats, unfoldFieldStats } from './fold-field-stats.ts';

const none: FieldStats = { field: 'name', read: 0, present: 0, compared: 0, changed: 0, histogram: {} };
const isNumber = (field: string) => (NUMBER_FIELDS as readonly string[]).includes(field);
const bins = fc.dictionary(fc.constantFrom('-1', '0', '3'), fc.integer({ min: 1, max: 9 }));
/** Statistics of every field, of the same listings. */
const whole = fc.integer({ min: 1, max: 99 }).chain((read) =>
  fc.tuple(
    ...LISTING_FIELDS.toSorted().map((field) =>
      fc.record({
        field: fc.constant(field),
        read: fc.constant(read),
        present: fc.nat(99),
        compared: fc.nat(99),
        changed: fc.nat(99),
        histogram: isNumber(field) ? bins : fc.constant({}),
      }),
    ),
  ),
);

describe('foldFieldStats', () => {
  test('says what was read once, and no zeros', () => {
    const users: FieldStats = { ...none, field: 'users', read: 3, present: 2, histogram: { 3: 2 } };
    const sums = foldFieldStats([{ ...none, read: 3, present: 3 }, users]);
    expect(sums).toEqual({ read: 3, 'name.present': 3, 'users.present': 2, 'users.bin.3': 2 });
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(whole, (stats) => {
        expect(unfoldFieldStats(foldFieldStats(stats))).toEqual(stats);
      }),
    );
  });
});

describe('unfoldFieldStats', () => {
  test('says nothing of fields of which nothing was read', () => {
    expect(unfoldFieldStats({})).toEqual([]);
    expect(unfoldFieldStats({ unreadable: 2 })).toEqual([{ ...none, read: 2 }]);
  });
});
