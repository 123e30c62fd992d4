import { addDays, type Day } from '@pi/domain';
import type { ListingState, Sale } from './listing.ts';

/** A sale that a reader of the stores can notice: the listing keeps its id. */
export interface SampleSale extends Sale {
  store: string;
  externalId: string;
}

/** The slots of a store on each day, and the ids of its listings. */
export interface SlotsOfStore {
  store: string;
  size: number;
  at(slot: number, day: Day): ListingState;
  idOf(listing: ListingState): string;
}

/** The sales of one store from a day up to and with another. */
export function listSales(slots: SlotsOfStore, from: Day, to: Day): SampleSale[] {
  const sales: SampleSale[] = [];
  for (let slot = 0; slot < slots.size; slot++) {
    let day = to;
    while (day >= from) {
      const { sale, listedOn } = slots.at(slot, day);
      const isBefore = sale === null || sale.day < from;
      if (!isBefore) sales.push(...noticed(slots, slot, sale));
      // The slot held another listing before this one, which may have been sold too.
      day = addDays(isBefore ? listedOn : sale.day, -1);
    }
  }
  return sales;
}

function noticed({ store, at, idOf }: SlotsOfStore, slot: number, sale: Sale): SampleSale[] {
  const [before, after] = [at(slot, addDays(sale.day, -1)), at(slot, sale.day)];
  const isSame = before.generation === after.generation && idOf(before) === idOf(after);
  const isOther = before.company.index !== after.company.index || sale.isSilent;
  const isShown = before.listed && after.listed;
  return isSame && isOther && isShown ? [{ store, externalId: idOf(after), ...sale }] : [];
}
