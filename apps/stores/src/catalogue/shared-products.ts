import { between, type Draw, drawFrom, hashText, pick } from './draw.ts';

/** The random numbers that decide on the product that a slot holds. */
export interface ProductSource {
  /** The key to draw from: the store's own, or the one of all stores. */
  key: number;
  /** Days after which what happens to the product shows in this store. */
  lag: number;
}

const SEVERAL_STORES = hashText('several stores');
const SOLD_IN_SEVERAL = 0.42;
const LONGEST_LAG = 60;

/**
 * About 15 % of a store's slots hold a product that slots of the same number in other stores hold
 * as well: most of these products in a few stores, some in nearly all.
 */
export function productSource(seed: number, store: number, slot: number): ProductSource {
  const own = drawFrom(seed, store, slot);
  const shared = drawFrom(seed, SEVERAL_STORES, slot);
  const carriedBy = 0.15 + 0.6 * shared('carried by') ** 2;
  const isShared = shared('sold in several stores') < SOLD_IN_SEVERAL && own('carried') < carriedBy;
  if (!isShared) return { key: store, lag: 0 };
  return { key: SEVERAL_STORES, lag: between(0, LONGEST_LAG, own('lag')) };
}

/** Whether what a slot holds is sold in several stores. */
export function isSoldInSeveral({ key }: ProductSource): boolean {
  return key === SEVERAL_STORES;
}

/**
 * What one store adds to the name of a product sold in several: nothing, where it works, or what it
 * is.
 * @param noun what such products are called
 * @param worksIn what the store's plugins work in, e.g. `Chrome`
 */
export function nameInStore(source: ProductSource, noun: string, own: Draw, worksIn = 'teams'): string {
  if (!isSoldInSeveral(source)) return '';
  return pick(['', '', '™', ` for ${worksIn}`, ` – ${noun} tool`], own('name in this store'));
}
