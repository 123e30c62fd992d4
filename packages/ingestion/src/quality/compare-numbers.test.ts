import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { countMoved, pairNumbers, withoutNumbers } from './compare-numbers.ts';

const STORED = {
  externalId: 'tidy-tabs',
  source: null,
  readFrom: 'data',
  stateAt: new Date('2026-01-01T03:00:00Z'),
  lastSeenOn: '2026-01-01',
  users: 1200,
  downloads: null,
  rating: 4.5,
  ratingCount: 10,
} as const;

const pairs = (fields: Parameters<typeof aListing>[0], day = '2026-01-02', stored: Partial<typeof STORED> = {}) =>
  pairNumbers(
    [{ listing: aListing(fields), observedAt: new Date(`${day}T03:00:00Z`), day }],
    [{ ...STORED, ...stored }],
  );

describe('pairNumbers', () => {
  test('leaves out unknown plugins', () => expect(pairs({ externalId: 'other' })).toEqual([]));

  test('leaves out pages whose numbers come from another place in the page', () =>
    expect(pairs({ readFrom: 'markup' })).toEqual([]));

  test('leaves out older pages', () => expect(pairs({}, '2025-12-31')).toEqual([]));
});

describe('countMoved', () => {
  test.each([
    ['nothing', {}, 0],
    ['users', { users: { value: 1201, kind: 'exact' as const } }, 1],
    ['the rating', { rating: 4.6 }, 1],
    ['the number of ratings', { ratingCount: 11 }, 1],
    ['downloads that were not known', { downloads: { value: 1, kind: 'exact' as const } }, 1],
    ['nothing, where a number is not shown', { users: null }, 0],
  ])('counts %s as moved', (_, fields, moved) => expect(countMoved(pairs(fields))).toEqual({ compared: 1, moved }));

  test('does not compare with numbers of the same day', () =>
    expect(countMoved(pairs({ users: { value: 7, kind: 'exact' } }, '2026-01-01'))).toEqual({ compared: 0, moved: 0 }));

  test('does not compare a plugin that shows none of its numbers', () =>
    expect(countMoved(pairs({ users: null, rating: null, ratingCount: undefined }))).toEqual({
      compared: 0,
      moved: 0,
    }));
});

describe('withoutNumbers', () => {
  test('keeps the content of a listing', () =>
    expect(withoutNumbers(aListing())).toMatchObject({ name: 'Tidy Tabs', users: undefined, ratingCount: undefined }));

  test('removes extras with the numbers, but for its place in the list', () =>
    expect(withoutNumbers(aListing({ weeklyDownloads: 3, githubStars: 2, rank: 1 }))).toMatchObject({
      ...{ weeklyDownloads: undefined, githubStars: undefined, rank: 1 },
    }));

  test('removes the given numbers alone', () =>
    expect(withoutNumbers(aListing({ githubStars: 2 }), ['users'])).toMatchObject({
      ...{ users: undefined, ratingCount: 10, githubStars: 2 },
    }));
});
