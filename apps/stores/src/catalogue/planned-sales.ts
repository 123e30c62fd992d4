import { BUYER_COUNT, type Company } from './company.ts';
import { type Draw, drawFrom } from './draw.ts';
import { lifeOn, SHORTEST_ABSENCE } from './life.ts';
import { isSoldInSeveral, productSource } from './shared-products.ts';

/** A sale of one listing of one store. */
export interface PlannedSale {
  /** The first day on which the store shows the buyer, counted from 1970-01-01. */
  day: number;
  /** The buyer keeps the seller's name and account: site, privacy address and mail change. */
  isSilent: boolean;
  /** See `buyerAt`. */
  buyer: number;
}

/** The planned sales of a slot up to and with a day, in their order. */
export type PlannedSales = (store: string, slot: number, from: number, to: number) => PlannedSale[];

/** What the plan must know of a store. */
export interface SalesFloor {
  name: string;
  key: number;
  size: number;
  showsContact?(draw: Draw): boolean;
}

// Two in nine days, the first of every fourth silent: 20 and 5 in any 90 days.
const DAYS_OF_TWO = 9;
const SILENT_EVERY = 4;
/** Days before and after it on which a listing that is sold is there. */
const DAYS_AROUND = 5;
const YOUNGEST = 15;
const TRIES = 400;
/** The plan is made for so many sales at once. */
const STRETCH = 64;

/** The company of what a slot of a store, by its key, holds on a day, without planned sales. */
export type MakerOf = (store: number, slot: number, day: number) => Company;

/**
 * Plans 20 sales within any 90 days over all stores together, 5 of them silent. Sales without a
 * listing that could be sold are left out.
 * @param floors the stores whose listings keep their ids when they are sold
 */
export function planSales(seed: number, floors: readonly SalesFloor[], makerOf: MakerOf): PlannedSales {
  const chance = drawFrom(seed, 0x5a1e);
  const phase = Math.floor(chance('phase') * DAYS_OF_TWO * SILENT_EVERY);
  const dayOf = (sale: number) => phase + Math.floor((sale * DAYS_OF_TWO) / 2);
  const known = new Map<number, Map<string, PlannedSale[]>>();

  function stretch(number: number): Map<string, PlannedSale[]> {
    const before = known.get(number);
    if (before) return before;
    const planned = new Map<string, PlannedSale[]>();
    for (let sale = number * STRETCH; sale < (number + 1) * STRETCH; sale++) {
      const one = { day: dayOf(sale), isSilent: sale % SILENT_EVERY === 0, buyer: sale % BUYER_COUNT };
      const place = placeOf(one, sale);
      if (place) planned.set(place, [...(planned.get(place) ?? []), one]);
    }
    known.set(number, planned);
    return planned;
  }

  function placeOf({ day, isSilent }: PlannedSale, sale: number): string | undefined {
    const open = floors.filter((one) => one.size > 0 && (!isSilent || one.showsContact));
    for (let at = 0; at < TRIES && open.length > 0; at++) {
      const floor = open[Math.floor(chance('store', sale * TRIES + at) * open.length)];
      const slot = Math.floor(chance('slot', sale * TRIES + at) * (floor?.size ?? 0));
      if (floor && canBeSold(floor, slot, day, isSilent)) return `${floor.name} ${slot}`;
    }
    return undefined;
  }

  function canBeSold(floor: SalesFloor, slot: number, day: number, isSilent: boolean): boolean {
    if (isSoldInSeveral(productSource(seed, floor.key, slot))) return false;
    const [before, after] = [day - DAYS_AROUND, day + DAYS_AROUND].map((one) => lifeOn(seed, floor.key, slot, one));
    if (before?.generation !== after?.generation || !before || before.age < YOUNGEST) return false;
    // Nothing is away for less than two days.
    for (let one = day - DAYS_AROUND; one <= day + DAYS_AROUND; one += SHORTEST_ABSENCE)
      if (!lifeOn(seed, floor.key, slot, one).listed) return false;
    if (!isSilent) return true;
    const draw = drawFrom(seed, floor.key, slot, before.generation);
    return floor.showsContact?.(draw) === true && makerOf(floor.key, slot, day).site !== null;
  }

  return (store, slot, from, to) => {
    // One more day: a sale that falls into the middle of a day is shown on it.
    const [first, last] = [from, to + 1].map((day) =>
      Math.floor(Math.floor(((day - phase) * 2) / DAYS_OF_TWO) / STRETCH),
    );
    const place = `${store} ${slot}`;
    const found: PlannedSale[] = [];
    for (let number = Math.max(0, first ?? 0); number <= (last ?? -1); number++)
      for (const sale of stretch(number).get(place) ?? []) found.push(sale);
    return found.filter(({ day }) => day > from && day <= to);
  };
}
