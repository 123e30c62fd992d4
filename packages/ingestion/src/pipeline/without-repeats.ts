import type { ReadUnit } from './unit.ts';

/**
 * Units in batches, in their order, that never speak of the same plugin twice: stored one after the other, each is a state of
 * its own.
 */
export function withoutRepeats(units: readonly ReadUnit[]): ReadUnit[][] {
  const batches: ReadUnit[][] = [];
  let ids = new Set<string>();
  for (const unit of units) {
    const own = [...unit.result.listings, ...unit.result.gone, ...(unit.numbers ?? [])].map((one) => one.externalId);
    const batch = batches.at(-1);
    if (!batch || own.some((id) => ids.has(id))) {
      batches.push([unit]);
      ids = new Set(own);
    } else {
      batch.push(unit);
      for (const id of own) ids.add(id);
    }
  }
  return batches;
}
