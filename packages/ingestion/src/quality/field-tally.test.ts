import { LISTING_FIELDS, type Listing } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import type { Observation } from '../store/plan.ts';
import type { KnownPlugin } from './compare-numbers.ts';
import { emptyTally, tallyObservations } from './field-tally.ts';

const YESTERDAY = new Date('2026-01-01T03:00:00Z');

const observed = (fields: Partial<Listing> = {}): Observation => ({
  listing: aListing(fields),
  observedAt: new Date('2026-01-02T03:00:00Z'),
  day: '2026-01-02',
});
const stored = (fields: Partial<KnownPlugin> = {}): KnownPlugin => ({
  externalId: 'tidy-tabs',
  stateAt: YESTERDAY,
  source: null,
  readFrom: 'data',
  lastSeenOn: '2026-01-01',
  users: 1200,
  downloads: null,
  rating: 4.4,
  ratingCount: null,
  ...fields,
});

function tally(observations: readonly Observation[], plugins: readonly KnownPlugin[] = []) {
  const counted = emptyTally();
  tallyObservations(counted, observations, plugins);
  return counted;
}

describe('tallyObservations', () => {
  test('counts null, empty and missing fields as not found', () => {
    const { permissions, rating, size, users } = tally([
      observed({ permissions: [], rating: null, users: { value: 0, kind: 'exact' } }),
    ]);
    expect([permissions, rating, size].map(({ read, present }) => [read, present])).toEqual(Array(3).fill([1, 0]));
    expect(users).toMatchObject({ read: 1, present: 1, histogram: { '-1': 1 } });
  });

  test('counts a listing read from markup as one without the store’s own data', () => {
    expect(tally([observed(), observed({ readFrom: 'markup' })]).readFrom).toMatchObject({ read: 2, present: 1 });
  });

  test('compares stored numbers with those shown', () => {
    const { users, rating, ratingCount } = tally([observed()], [stored()]);
    expect([users, rating, ratingCount].map(({ compared, changed }) => [compared, changed])).toEqual([
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  test('compares nothing with backfilled or newer content', () => {
    for (const plugin of [stored({ source: 'internet-archive' }), stored({ stateAt: new Date('2026-01-03') })]) {
      const counted = tally([observed()], [plugin]);
      expect(LISTING_FIELDS.filter((field) => counted[field].compared > 0)).toEqual([]);
    }
  });

  test('adds up to the same batch by batch as at once', () => {
    const numbers = fc.option(fc.record({ value: fc.nat(10 ** 9), kind: fc.constant('exact' as const) }));
    const listings = fc.array(fc.record({ users: numbers, rating: fc.option(fc.constantFrom(1, 2.5, 5)) }));
    fc.assert(
      fc.property(listings, listings, (one, other) => {
        const parts = emptyTally();
        for (const batch of [one, other]) tallyObservations(parts, batch.map(observed), [stored()]);
        expect(parts).toEqual(tally([...one, ...other].map(observed), [stored()]));
      }),
    );
  });
});
