import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as chrome from './chrome-web-store/id.ts';
import * as edge from './edge/id.ts';
import * as workspace from './google-workspace/id.ts';

const seeds = fc.nat(1_000_000);
const places = fc.record({ slot: fc.nat(1_999_999), generation: fc.nat(400) });

describe.each([
  ['chrome-web-store', chrome, /^[a-p]{32}$/],
  ['edge', edge, /^[a-p]{32}$/],
  ['google-workspace', workspace, /^\d{12}$/],
] as const)('ids of %s', (_, { idOf, placeOf }, form) => {
  test('have the form of the store and lead back to their place', () => {
    fc.assert(
      fc.property(seeds, places, (seed, place) => {
        expect(idOf(seed, place)).toMatch(form);
        expect(placeOf(seed, idOf(seed, place))).toEqual(place);
      }),
    );
  });

  test('lead nowhere when the store never gave them out', () => {
    for (const id of ['', 'abc', '0'.repeat(12), 'a'.repeat(32), '../../etc/passwd']) expect(placeOf(1, id)).toBeNull();
  });
});
