import type { Queryable } from '@pi/db';
import { delistMissing } from '@pi/db/queries/listings/delist';
import type { Day } from '@pi/domain';
import { type DerivedMarketplace, deriveDay } from '../derive/derive-day.ts';

/**
 * Closes a day on which a complete list was read: delists what this list and the complete list
 * before it lack. Must be called before a later day is stored.
 * @returns how many plugins were delisted
 */
export function closeCompleteList(db: Queryable, info: DerivedMarketplace, day: Day): Promise<number> {
  return db.transaction(async (tx) => {
    const delistedOn = await delistMissing(tx, info.name, day);
    // Plugins are delisted on the first list without them: that earlier day has fewer plugins than
    // was derived before.
    for (const changed of new Set([day, ...delistedOn])) await deriveDay(tx, info, changed, true);
    return delistedOn.length;
  });
}
