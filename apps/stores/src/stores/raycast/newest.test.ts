import { describe, expect, test } from 'vitest';
import { sampleCatalogue } from '../../index.ts';
import { newest, releasedAt } from './newest.ts';

const DAY = '2026-11-20';
const shelf = sampleCatalogue(1, { raycast: 3000 }).shelf('raycast');

describe('newest', () => {
  test('stops looking once so many were released that day', () => {
    const today = [...shelf.listed(DAY)].filter(({ updatedOn }) => updatedOn === DAY);
    expect(today.length).toBeGreaterThan(3);
    function* listed() {
      yield* today.slice(0, 3);
      throw new Error('looked further');
    }
    expect(newest({ ...shelf, listed }, DAY, 3)).toEqual(today.slice(0, 3));
    expect(() => newest({ ...shelf, listed }, DAY, 4)).toThrow('looked further');
  });

  test('gives all where there are fewer', () => {
    expect(newest(shelf, DAY, 5000)).toHaveLength(shelf.listedCount(DAY));
  });

  test('orders by the moment of the release', () => {
    const moments = newest(shelf, DAY, 500).map((listing) => releasedAt(listing, shelf));
    expect(moments).toEqual(moments.toSorted().reverse());
  });
});
