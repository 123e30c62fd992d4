import { type CountKind, type Day, daysBetween } from '@pi/domain';
import { buyerAt } from './company.ts';
import { hashText } from './draw.ts';
import { lifeOn } from './life.ts';
import { indexListed, rememberTwo } from './listed-index.ts';
import { countsAt, type ListingState, listingOn, makerOn, type StoreTraits } from './listing.ts';
import { type PlannedSales, planSales } from './planned-sales.ts';
import { listSales, type SampleSale } from './sales.ts';

/** What a store shows on a day, for tests to compare with. */
export interface Expected {
  listed: number;
  /** Sum of the numbers the store shows. */
  total: number;
  /**
   * Users, installs or downloads as the store shows them, by its own id; null where it shows none.
   */
  counts: Map<string, number | null>;
}

/** What the catalogue must know of a store in order to say what it shows. */
export interface CataloguedStore extends StoreTraits {
  defaultSize: number;
  /** It has files of the past only. */
  historyOnly?: boolean;
  externalId(seed: number, listing: ListingState): string;
  shownCount(listing: ListingState): number | null;
  /** How exact a number is that it shows; absent: all are exact. */
  shownKind?(shown: number): CountKind;
}

/** What a store showed of a listing on an earlier day. */
export interface PastNumbers {
  externalId: string;
  day: Day;
  shown: number;
  kind: CountKind;
}

/** One store's part of the catalogue. */
export interface Shelf {
  seed: number;
  /** Number of slots; nearly all of them hold a listing on any day. */
  size: number;
  at(slot: number, day: Day): ListingState;
  /** All listings of a day, one at a time, in the order of their slots. */
  listed(day: Day): Generator<ListingState>;
  listedCount(day: Day): number;
  /**
   * The listings of a day from the `offset`-th on, at most so many, in the order of their slots.
   */
  page(day: Day, offset: number, most: number): ListingState[];
}

export interface Catalogue {
  seed: number;
  shelf(store: string): Shelf;
  stateOn(store: string, index: number, day: Day): ListingState;
  expectedOn(store: string, day: Day): Expected;
  /**
   * What a store showed on some days of those listings in a range of slots that it lists on
   * another, later day, by its ids of that day: days on which it did not list them or showed no
   * number are left out.
   */
  past(store: string, on: Day, slots: { from: number; to: number }, days: readonly Day[]): Generator<PastNumbers>;
  /** The sales of two days and all between, in the order of the stores and slots. */
  sales(from: Day, to: Day): SampleSale[];
}

/** Numbers of slots by store, where they differ from the store's default. */
export type Sizes = Partial<Record<string, number>>;

const SLOTS_PER_COMPANY = 4;

/**
 * The sample catalogue of all stores: seeded, never in memory as a whole, the same for the same
 * seed and sizes.
 * @throws Error naming the store when `sizes`, or a later question, names one that does not exist
 */
export function createCatalogue(stores: readonly CataloguedStore[], seed: number, sizes: Sizes = {}): Catalogue {
  const names = stores.map((store) => store.name);
  const unknown = Object.keys(sizes).find((name) => !names.includes(name));
  if (unknown) throw new Error(`sizes: unknown store "${unknown}"; known: ${names.join(', ')}`);
  const slots = (store: CataloguedStore) => sizes[store.name] ?? store.defaultSize;
  const makers = Math.ceil(stores.reduce((sum, store) => sum + slots(store), 0) / SLOTS_PER_COMPANY);
  const planned = planSales(
    seed,
    stores.filter(keepsIdWhenSold).map((store) => ({ ...store, key: hashText(store.name), size: slots(store) })),
    (store, slot, day) => makerOn(seed, store, slot, makers, day),
  );
  const shelves = stores.map((store) => ({ store, shelf: shelfOf(store, { seed, makers, planned }, slots(store)) }));
  const byName = new Map(shelves.map((one) => [one.store.name, one]));
  const get = (name: string) => {
    const found = byName.get(name);
    if (!found) throw new Error(`unknown store "${name}"; known: ${names.join(', ')}`);
    return found;
  };
  return {
    seed,
    shelf: (name) => get(name).shelf,
    stateOn: (name, index, day) => get(name).shelf.at(index, day),
    past: (name, on, slots, days) => pastOf(get(name).store, get(name).shelf, on, slots, days),
    expectedOn: (name, day) => expectedOf(get(name).store, get(name).shelf, day),
    sales: (from, to) =>
      shelves.flatMap(({ store, shelf }) => {
        const idOf = (listing: ListingState) => store.externalId(seed, listing);
        return listSales({ store: store.name, size: shelf.size, at: shelf.at, idOf }, from, to);
      }),
  };
}

/** Ids that begin with the publisher change with it; and nobody reads a store of the past daily. */
function keepsIdWhenSold(store: CataloguedStore): boolean {
  const listing = listingOn(1, store, 0, 1, 0);
  const sold = { ...listing, company: buyerAt(0, 1) };
  return !store.historyOnly && store.externalId(1, listing) === store.externalId(1, sold);
}

/** What all shelves of a catalogue have in common. */
interface Market {
  seed: number;
  makers: number;
  planned: PlannedSales;
}

function shelfOf(store: CataloguedStore, { seed, makers, planned }: Market, size: number): Shelf {
  const at = (slot: number, day: Day) => listingOn(seed, store, slot, makers, dayNumber(day), planned);
  const key = hashText(store.name);
  const isListed = (slot: number, day: Day) => lifeOn(seed, key, slot, dayNumber(day)).listed;
  // Two: a store that copies a day at a share of its addresses is asked for both in turn.
  const places = rememberTwo((day: Day) => indexListed(size, (slot) => isListed(slot, day)));
  return {
    seed,
    size,
    at,
    *listed(day) {
      for (let slot = 0; slot < size; slot++) {
        const listing = at(slot, day);
        if (listing.listed) yield listing;
      }
    },
    listedCount: (day) => places(day).count,
    page(day, offset, most) {
      const listings: ListingState[] = [];
      for (let slot = places(day).slotOf(offset); slot < size && listings.length < most; slot++)
        if (isListed(slot, day)) listings.push(at(slot, day));
      return listings;
    },
  };
}

function* pastOf(
  store: CataloguedStore,
  { seed, size, at }: Shelf,
  on: Day,
  { from, to }: { from: number; to: number },
  days: readonly Day[],
): Generator<PastNumbers> {
  const key = hashText(store.name);
  for (let slot = from; slot < Math.min(to, size); slot++) {
    const listing = at(slot, on);
    if (!listing.listed) continue;
    const externalId = store.externalId(seed, listing);
    for (const day of days) {
      const { generation, listed, age } = lifeOn(seed, key, slot, dayNumber(day));
      if (generation !== listing.generation || !listed) continue;
      // Nothing but the counts is asked of the earlier state.
      const shown = store.shownCount(Object.assign(Object.create(listing), countsAt(listing.draw, store, age)));
      if (shown !== null) yield { externalId, day, shown, kind: store.shownKind?.(shown) ?? 'exact' };
    }
  }
}

function dayNumber(day: Day): number {
  return daysBetween('1970-01-01', day);
}

function expectedOf(store: CataloguedStore, shelf: Shelf, day: Day): Expected {
  const counts = new Map<string, number | null>();
  let total = 0;
  for (const listing of shelf.listed(day)) {
    const count = store.shownCount(listing);
    counts.set(store.externalId(shelf.seed, listing), count);
    total += count ?? 0;
  }
  return { listed: counts.size, total, counts };
}
