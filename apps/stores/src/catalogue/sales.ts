import { addDays, type Day } from '@pi/domain';
import type { CataloguedStore, Shelf } from './catalogue.ts';
import type { Sale } from './listing.ts';

/** A sale that a reader of the stores can notice: the listing keeps its id. */
export interface SampleSale extends Sale {
  store: string;
  externalId: string;
}

/** The sales of one store from a day up to and with another. */
export function listSales(store: CataloguedStore, shelf: Shelf, from: Day, to: Day): SampleSale[] {
  const sales: SampleSale[] = [];
  for (let slot = 0; slot < shelf.size; slot++) {
    let day = to;
    while (day >= from) {
      const { sale, listedOn } = shelf.at(slot, day);
      const isBefore = sale === null || sale.day < from;
      if (!isBefore) sales.push(...noticed(store, shelf, slot, sale));
      // The slot held another listing before this one, which may have been sold too.
      day = addDays(isBefore ? listedOn : sale.day, -1);
    }
  }
  return sales;
}

function noticed(store: CataloguedStore, shelf: Shelf, slot: number, sale: Sale): SampleSale[] {
  const [before, after] = [shelf.at(slot, addDays(sale.day, -1)), shelf.at(slot, sale.day)];
  const externalId = store.externalId(shelf.seed, after);
  const isSame = before.generation === after.generation && externalId === store.externalId(shelf.seed, before);
  const isOther = before.company.index !== after.company.index || sale.isSilent;
  return isSame && isOther && before.listed && after.listed ? [{ store: store.name, externalId, ...sale }] : [];
}
