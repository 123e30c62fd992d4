import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedName, placeInName, placeNumber, placeOfNumber } from './place.ts';

const places = fc.record({ slot: fc.nat(1_999_999), generation: fc.nat(400) });

describe('placedName and placeNumber', () => {
  test('lead back to their place', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(placeInName(placedName({ firstSlug: 'amber-kettle', ...place }))).toEqual(place);
        expect(placeOfNumber(placeNumber(place))).toEqual(place);
      }),
    );
  });

  test('lead nowhere from a name that has no place', () => {
    for (const name of ['', 'amber', 'amber-', 'amber-KETTLE-1', 'amber-abcdef-1'])
      expect(placeInName(name)).toBeNull();
  });
});
