import type { Db } from '@pi/db';
import { getDerivedState } from '@pi/db/queries/catalogue/market-facts';

/**
 * What is computed over all plugins of a marketplace: once, and again when the marketplace was
 * derived again. Null before its first day.
 * @param read computes it, as of the marketplace's newest day
 */
export function keptUntilDerived<Value>(read: (db: Db, marketplace: string, day: string) => Promise<Value>) {
  const kept = new Map<string, { of: string; value: Promise<Value> }>();
  return async (db: Db, marketplace: string): Promise<Value | null> => {
    const state = await getDerivedState(db, marketplace);
    if (!state) return null;
    const of = `${state.day} ${state.computedAt.toISOString()}`;
    const known = kept.get(marketplace);
    if (known?.of === of) return known.value;
    const value = read(db, marketplace, state.day);
    kept.set(marketplace, { of, value });
    // What failed is asked for again.
    value.catch(() => kept.get(marketplace)?.value === value && kept.delete(marketplace));
    return value;
  };
}
