import { addDays, type Day } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORES, sampleCatalogue } from '../index.ts';
import type { ListingState } from './listing.ts';

const DAY = '2026-11-06';
const FORTNIGHT = 14;
const SEVERAL = 2;
const catalogue = sampleCatalogue();
const anyStore = fc.constantFrom(...STORES);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2010-01-01', days));

/** What can happen to a slot between two days, told from the states alone. */
const CHANGES: Record<string, (before: ListingState, after: ListingState) => boolean> = {
  'appears as something new': (before, after) => after.listed && after.generation > before.generation,
  'is removed': (before, after) => before.listed && !after.listed,
  'is listed again': (before, after) => !before.listed && after.listed && after.generation === before.generation,
  'is renamed': (before, after) => alive(before, after) && after.name !== before.name,
  'is sold': (before, after) => alive(before, after) && after.company.index !== before.company.index,
  'asks for a permission more': (before, after) =>
    alive(before, after) && after.permissionsAdded > before.permissionsAdded,
  'changes its price': (before, after) => alive(before, after) && after.priceChanges > before.priceChanges,
  'releases a version': (before, after) => alive(before, after) && after.version !== before.version,
  grows: (before, after) => alive(before, after) && after.count > before.count,
};

describe('createCatalogue', () => {
  test('says which store it does not know', () => {
    expect(() => catalogue.shelf('nowhere')).toThrow('unknown store "nowhere"');
  });

  test.each(STORES.flatMap(({ name }) => Object.keys(CHANGES).map((change) => [name, change] as const)))(
    'shows several times in a fortnight that a listing of %s %s',
    (store, change) => {
      expect(changesIn(store, DAY).get(change)).toBeGreaterThanOrEqual(SEVERAL);
    },
  );

  test('lets users fall as well, and downloads never', () => {
    expect(falls('chrome-web-store')).toBeGreaterThan(SEVERAL);
    expect(falls('google-workspace')).toBeGreaterThan(SEVERAL);
    expect(falls('obsidian')).toBe(0);
  });

  test('gives the same state in whatever order days and slots are asked', () => {
    const questions = fc.array(fc.tuple(anyStore, fc.nat(149), anyDay), { minLength: 2, maxLength: 20 });
    const answer = ([store, slot, day]: [(typeof STORES)[number], number, Day]) => {
      const { draw, ...state } = sampleCatalogue(5).stateOn(store.name, slot, day);
      return state;
    };
    fc.assert(
      fc.property(questions, (asked) => {
        expect([...asked].reverse().map(answer).reverse()).toEqual(asked.map(answer));
      }),
      { numRuns: 50 },
    );
  });

  test('never goes back to an earlier listing of a slot, and dates nothing in the future', () => {
    fc.assert(
      fc.property(anyStore, fc.nat(149), anyDay, fc.nat(400), ({ name }, slot, day, later) => {
        const [before, after] = [
          catalogue.stateOn(name, slot, day),
          catalogue.stateOn(name, slot, addDays(day, later)),
        ];
        expect(after.generation).toBeGreaterThanOrEqual(before.generation);
        expect(after.generation === before.generation).toBe(after.listedOn === before.listedOn);
        expect(before.listedOn <= before.updatedOn && before.updatedOn <= day).toBe(true);
      }),
    );
  });

  test('keeps ratings between one and five stars, and none without a count', () => {
    fc.assert(
      fc.property(anyStore, fc.nat(149), anyDay, ({ name }, slot, day) => {
        const { rating, ratingCount } = catalogue.stateOn(name, slot, day);
        if (ratingCount === 0) expect(rating).toBeNull();
        else expect(rating).toSatisfy((stars: number) => stars >= 1 && stars <= 5);
      }),
    );
  });

  test('gives every listing of a day its own id', () => {
    for (const { name } of STORES) {
      const { listed, counts } = catalogue.expectedOn(name, DAY);
      expect(counts.size).toBe(listed);
      expect([...catalogue.shelf(name).listed(DAY)].length).toBe(listed);
      expect(catalogue.shelf(name).listedCount(DAY)).toBe(listed);
    }
  });

  test('has companies in several stores, written differently from store to store', () => {
    const [first, second] = STORES.map(({ name }) => makersOf(name));
    const shared = [...(first ?? [])].filter(([site]) => second?.has(site));
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.filter(([site, name]) => second?.get(site) !== name).length).toBeGreaterThan(5);
  });

  test('reaches the last of a million listings without a look at the others', () => {
    const large = sampleCatalogue(1, { 'chrome-web-store': 1_000_000 });
    const state = large.stateOn('chrome-web-store', 999_999, DAY);
    expect(state.slot).toBe(999_999);
    expect(state.name).not.toBe(large.stateOn('chrome-web-store', 999_998, DAY).name);
  });
});

function changesIn(store: string, from: Day): Map<string, number> {
  const counts = new Map(Object.keys(CHANGES).map((change) => [change, 0]));
  for (const [before, after] of steps(store, from))
    for (const [change, happened] of Object.entries(CHANGES))
      if (happened(before, after)) counts.set(change, (counts.get(change) ?? 0) + 1);
  return counts;
}

function* steps(store: string, from: Day): Generator<[ListingState, ListingState]> {
  const { size, at } = catalogue.shelf(store);
  for (let n = 0; n < FORTNIGHT; n++)
    for (let slot = 0; slot < size; slot++) yield [at(slot, addDays(from, n)), at(slot, addDays(from, n + 1))];
}

function falls(store: string): number {
  return [...steps(store, DAY)].filter(([before, after]) => alive(before, after) && after.count < before.count).length;
}

function alive(before: ListingState, after: ListingState): boolean {
  return before.listed && after.listed && before.generation === after.generation;
}

function makersOf(store: string): Map<string, string> {
  const listings = [...catalogue.shelf(store).listed(DAY)];
  return new Map(listings.flatMap(({ company, developer }) => (company.site ? [[company.site, developer]] : [])));
}
