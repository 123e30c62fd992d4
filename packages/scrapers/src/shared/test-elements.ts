import type { StoreResponse } from '../contract.ts';

/**
 * For tests: the data of plugins in a format of a store, and the responses of a unit that holds
 * them. The first plugin is the one that is changed; a page of one plugin has no others.
 */
export interface SampleElements {
  elements: unknown[];
  unit(elements: unknown[]): StoreResponse[];
}
