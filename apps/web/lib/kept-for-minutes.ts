import type { Db } from '@pi/db';

/**
 * What many pages show and what changes once a day: read once, and again after some minutes. A
 * failure is not kept.
 */
export function keptForMinutes<Value>(minutes: number, read: (db: Db, now: Date) => Promise<Value>) {
  const kept = new WeakMap<Db, { at: number; value: Promise<Value> }>();
  return (db: Db, now = Date.now()): Promise<Value> => {
    const known = kept.get(db);
    if (known && now - known.at < minutes * 60_000) return known.value;
    const value = read(db, new Date(now));
    kept.set(db, { at: now, value });
    value.catch(() => kept.get(db)?.value === value && kept.delete(db));
    return value;
  };
}
