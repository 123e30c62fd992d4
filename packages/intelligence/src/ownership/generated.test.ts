import { isChangeOfHands } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { type InventedListing, inventMarket } from '../../test/invented-market.ts';
import { ownerChangesOf } from './owner-changes.ts';

const COUNTS = { listings: 10_000, sales: 15, silent: 5, harmless: 2500, moves: 300 };

/** How often a change of hands is reported. */
function reportsOf({ timeline }: InventedListing): number {
  return ownerChangesOf(timeline).filter((change) => change && isChangeOfHands(change)).length;
}

describe('a market of 10,000 listings over 60 days', { timeout: 60_000 }, () => {
  test.for([1, 2, 3, 4, 5])('shows its 20 sales, 5 of them silent, and no harmless change, with seed %i', (seed) => {
    const market = inventMarket(seed, COUNTS);
    const of = (...events: InventedListing['event'][]) => market.filter(({ event }) => events.includes(event));
    const missed = of('sale', 'silent sale').filter((listing) => reportsOf(listing) === 0);
    expect(missed.map(({ what }) => what).slice(1)).toEqual([]);
    const wrong = of('harmless', null).filter((listing) => reportsOf(listing) > 0);
    expect(wrong.map(({ what }) => what).slice(1)).toEqual([]);
  });

  test('reports each sale once', () => {
    const sold = inventMarket(1, { listings: 200, sales: 150, silent: 50, harmless: 0, moves: 0 });
    expect(sold.filter((listing) => reportsOf(listing) > 1).map(({ what }) => what)).toEqual([]);
  });

  test('reports few moves of one contact, and renames of one account', () => {
    const moved = inventMarket(1, { listings: 1000, sales: 0, silent: 0, harmless: 0, moves: 1000 });
    expect(moved.filter((listing) => reportsOf(listing) > 0).map(({ what }) => what)).toEqual([]);
  });
});
