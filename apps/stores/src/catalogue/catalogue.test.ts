import { addDays, type Day } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORES, sampleCatalogue } from '../index.ts';
import { factsOf as chromeFacts } from '../stores/chrome-web-store/facts.ts';
import { factsOf as workspaceFacts } from '../stores/google-workspace/facts.ts';
import type { ListingState } from './listing.ts';

const DAY = '2026-11-06';
/** A year, looked at every four weeks. */
const LOOKS = 14;
const DAYS_BETWEEN_LOOKS = 28;
const SEVERAL = 2;
const catalogue = sampleCatalogue();
const anyStore = fc.constantFrom(...STORES);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2010-01-01', days));

type Change = (before: ListingState, after: ListingState) => boolean;

/** What can happen to a slot of any store between two days, told from the states alone. */
const CHANGES: Record<string, Change> = {
  'appears as something new': (before, after) => after.listed && after.generation > before.generation,
  'is removed': (before, after) => before.listed && !after.listed,
  'is listed again': (before, after) => !before.listed && after.listed && after.generation === before.generation,
  'is renamed': (before, after) => alive(before, after) && after.name !== before.name,
  'releases a version': (before, after) => alive(before, after) && after.version !== before.version,
  grows: (before, after) => alive(before, after) && after.count > before.count,
};

const permissions = (listing: ListingState) => chromeFacts(1, listing).permissions.length;
const category = (listing: ListingState) => chromeFacts(1, listing).category?.slug;
const scopes = (listing: ListingState) => workspaceFacts(1, listing).scopes.length;
const price = (listing: ListingState) => workspaceFacts(1, listing).price.label;

/** What only some stores show. */
const SHOWN_CHANGES: [string, string, Change][] = [
  ['chrome-web-store', 'moves to another category', (a, b) => alive(a, b) && category(b) !== category(a)],
  ['chrome-web-store', 'asks for a permission more', (a, b) => alive(a, b) && permissions(b) > permissions(a)],
  ['google-workspace', 'asks for a scope more', (a, b) => alive(a, b) && scopes(b) > scopes(a)],
  ['google-workspace', 'changes its price', (a, b) => alive(a, b) && price(b) !== price(a)],
];

describe('createCatalogue', { timeout: 30_000 }, () => {
  test('says which store it does not know', () => {
    expect(() => catalogue.shelf('nowhere')).toThrow('unknown store "nowhere"');
  });

  test.each([
    ...STORES.flatMap(({ name }) => Object.entries(CHANGES).map(([what, change]) => [name, what, change] as const)),
    ...SHOWN_CHANGES,
  ])('shows several times in a year that a listing of %s %s', (store, _, change) => {
    expect(steps(store).filter(([before, after]) => change(before, after)).length).toBeGreaterThanOrEqual(SEVERAL);
  });

  test('lets users fall as well, and downloads never', () => {
    expect(falls('chrome-web-store')).toBeGreaterThan(SEVERAL);
    expect(falls('google-workspace')).toBeGreaterThan(SEVERAL);
    expect(falls('obsidian')).toBe(0);
  });

  test('sells 20 listings within any 90 days over all stores together, 5 of them silently, or rarely one fewer', () => {
    fc.assert(
      fc.property(fc.nat(1000), anyDay, (seed, day) => {
        const sales = sampleCatalogue(seed).sales(day, addDays(day, 89));
        const planned = sales.filter(({ isPlanned }) => isPlanned);
        const silent = planned.filter(({ isSilent }) => isSilent).length;
        // One for which no listing could be sold is left out: seed 6 from 2064-08-15.
        expect([19, 20]).toContain(planned.length);
        expect([4, 5]).toContain(silent);
      }),
      { numRuns: 8 },
    );
  });

  test('loses and gains a few in a hundred listings of every store in a year', () => {
    for (const { name } of STORES) {
      const years = [2022, 2023, 2024, 2025].map((year) => {
        const [before, after] = [`${year}-06-01`, `${year + 1}-06-01`].map((day) => generationsOn(name, day));
        return [...(before ?? [])].filter((one) => !after?.has(one)).length / (before?.size ?? 1);
      });
      const share = years.reduce((sum, one) => sum + one, 0) / years.length;
      expect.soft(share, name).toBeGreaterThan(0.03);
      expect.soft(share, name).toBeLessThan(0.13);
    }
  });

  test('sells no listing to a buyer that has it already', () => {
    const sizes = Object.fromEntries(STORES.map(({ name }) => [name, 300]));
    // A slot of this catalogue is planned twice for one buyer.
    const sales = sampleCatalogue(1, sizes).sales('2026-01-01', '2026-03-31');
    expect(sales.filter(({ isPlanned }) => isPlanned)).toHaveLength(20);
  });

  test('sells about 0.2 % of all other listings in a month', () => {
    const byChance = even.sales('2022-01-01', '2025-12-31').filter(({ isPlanned }) => !isPlanned);
    const share = byChance.length / (SLOTS * STORES_THAT_KEEP_IDS * 48);
    expect(share).toBeGreaterThan(0.0015);
    expect(share).toBeLessThan(0.0025);
  });

  test('shows a buyer under all that a store knows of an owner, unless the sale is silent', () => {
    for (const { store, externalId, day, isSilent } of catalogue.sales('2026-01-01', '2026-12-31')) {
      const [before, after] = [addDays(day, -1), day].map((one) => findListing(store, externalId, one));
      expect(after?.company.handle === before?.company.handle).toBe(isSilent);
      expect(after?.company.name === before?.company.name).toBe(isSilent);
      const contact = (one = after) => one?.company.site && new URL(one.company.site).host;
      if (isSilent) expect(contact()).not.toBe(contact(before));
    }
  });

  test('rewrites names and addresses of owners that stay, on more days than it sells', () => {
    const harmless = STORES.flatMap(({ name }) => steps(name)).filter(
      ([before, after]) =>
        alive(before, after) && before.sale?.day === after.sale?.day && written(before) !== written(after),
    );
    expect(harmless.length).toBeGreaterThan(100);
    for (const [before, after] of harmless) expect(after.company.handle).toBe(before.company.handle);
  });

  test('gives the same state in whatever order days and slots are asked', () => {
    const questions = fc.array(fc.tuple(anyStore, fc.nat(149), anyDay), { minLength: 2, maxLength: 20 });
    const answersOf = (asked: [(typeof STORES)[number], number, Day][]) => {
      const fresh = sampleCatalogue(5);
      return asked.map(([store, slot, day]) => {
        const { draw, ...state } = fresh.stateOn(store.name, slot, day);
        return state;
      });
    };
    fc.assert(
      fc.property(questions, (asked) => {
        expect(answersOf(asked.toReversed()).toReversed()).toEqual(answersOf(asked));
      }),
      { numRuns: 15 },
    );
  });

  test('never goes back to an earlier listing of a slot, loses no ratings, and dates nothing in the future', () => {
    fc.assert(
      fc.property(anyStore, fc.nat(149), anyDay, fc.nat(400), ({ name }, slot, day, later) => {
        const [before, after] = [
          catalogue.stateOn(name, slot, day),
          catalogue.stateOn(name, slot, addDays(day, later)),
        ];
        expect(after.generation).toBeGreaterThanOrEqual(before.generation);
        expect(after.generation === before.generation).toBe(after.listedOn === before.listedOn);
        expect(before.listedOn <= before.updatedOn && before.updatedOn <= day).toBe(true);
        const isSame = after.generation === before.generation;
        expect(after.ratingCount).toBeGreaterThanOrEqual(isSame ? before.ratingCount : 0);
      }),
    );
  });

  test('keeps ratings between one and five stars, and none without a count', () => {
    fc.assert(
      fc.property(anyStore, fc.nat(149), anyDay, ({ name }, slot, day) => {
        const { rating, ratingCount } = catalogue.stateOn(name, slot, day);
        expect(rating === null).toBe(ratingCount === 0);
        expect(rating ?? 1).toSatisfy((stars: number) => stars >= 1 && stars <= 5);
      }),
    );
  });

  test('tells of the past what each store showed on its days, of what it lists now', () => {
    const days = ['2025-09-30', '2026-06-15', '2026-11-05'];
    for (const store of STORES) {
      const past = [...catalogue.past(store.name, DAY, { from: 0, to: 12 }, days)];
      if (store.name !== 'raycast') expect(new Set(past.map(({ day }) => day)).size, store.name).toBe(days.length);
      for (const { externalId, day, shown } of past) {
        const listing = findListing(store.name, externalId, DAY);
        const before = catalogue.stateOn(store.name, listing?.slot ?? -1, day);
        expect([before.listed, before.generation, store.shownCount(before)], store.name).toEqual([
          true,
          listing?.generation,
          shown,
        ]);
      }
    }
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

  test('sells some products of every store in others too, often under another name', () => {
    const stores = STORES.map(({ name }) => productsOf(name));
    for (const store of stores) {
      const others = stores.filter((other) => other !== store);
      const shared = [...store].filter(([product]) => others.some((other) => other.has(product)));
      const renamed = shared.filter(([product, name]) =>
        others.some((other) => other.has(product) && other.get(product) !== name),
      );
      expect(shared.length / store.size).toBeGreaterThan(0.05);
      expect(shared.length / store.size).toBeLessThan(0.25);
      expect(renamed.length / shared.length).toBeGreaterThan(0.4);
    }
  });

  test('reaches the last of a million listings without a look at the others', () => {
    const large = sampleCatalogue(1, { 'chrome-web-store': 1_000_000 });
    const state = large.stateOn('chrome-web-store', 999_999, DAY);
    expect(state.slot).toBe(999_999);
    expect(state.name).not.toBe(large.stateOn('chrome-web-store', 999_998, DAY).name);
  });
});

// Slots enough that chance alone does not decide what a year shows, however small a store is by
// default.
const SLOTS = 200;
const even = sampleCatalogue(1, Object.fromEntries(STORES.map(({ name }) => [name, SLOTS])));
const STORES_THAT_KEEP_IDS = STORES.filter(({ name }) => !['open-vsx', 'raycast', 'vs-code'].includes(name)).length;
const known = new Map<string, [ListingState, ListingState][]>();

/** Every slot of a store at one look and the next. */
function steps(store: string): [ListingState, ListingState][] {
  const before = known.get(store);
  if (before) return before;
  const { size, at } = even.shelf(store);
  const days = Array.from({ length: LOOKS }, (_, n) => addDays(DAY, n * DAYS_BETWEEN_LOOKS));
  const slots = Array.from({ length: size }, (_, slot) => days.map((day) => at(slot, day)));
  const found = slots.flatMap(pairs);
  known.set(store, found);
  return found;
}

function generationsOn(store: string, day: Day): Set<string> {
  const listings = [...even.shelf(store).listed(day)];
  return new Set(listings.map(({ slot, generation }) => `${slot} ${generation}`));
}

function pairs(states: ListingState[]): [ListingState, ListingState][] {
  return states.slice(1).map((after, n) => [states[n] ?? after, after]);
}

function falls(store: string): number {
  return steps(store).filter(([before, after]) => alive(before, after) && after.count < before.count).length;
}

function alive(before: ListingState, after: ListingState): boolean {
  return before.listed && after.listed && before.generation === after.generation;
}

function written({ developer, company }: ListingState): string {
  return [developer, company.site, company.privacyUrl, company.email].join();
}

function findListing(store: string, externalId: string, day: Day): ListingState | undefined {
  const { seed, listed } = catalogue.shelf(store);
  const idOf = STORES.find(({ name }) => name === store)?.externalId;
  return [...listed(day)].find((listing) => idOf?.(seed, listing) === externalId);
}

function makersOf(store: string): Map<string, string> {
  const listings = [...catalogue.shelf(store).listed(DAY)];
  return new Map(listings.flatMap(({ company, developer }) => (company.site ? [[company.site, developer]] : [])));
}

/** Names by the company and the words that every store gives a product. */
function productsOf(store: string): Map<string, string> {
  const listings = [...catalogue.shelf(store).listed(DAY)];
  return new Map(listings.map(({ company, product, name }) => [`${company.index} ${product.name}`, name]));
}
