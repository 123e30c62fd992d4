import type { ReadUnit } from './unit.ts';

/** Splits units, in their order, into batches each of which has a plugin once at most. */
export function splitRepeats(units: readonly ReadUnit[]): ReadUnit[][] {
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
