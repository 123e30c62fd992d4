import type { Queryable } from '@pi/db';
import { delistMissing } from '@pi/db/queries/listings/delist';
import { countMissingAsDelisted } from '@pi/db/queries/listings/marketplace-days';
import { lockPluginsOfMarketplace } from '@pi/db/queries/listings/stored-plugins';
import type { Day } from '@pi/domain';
import { type DerivedMarketplace, deriveDay } from '../derive/derive-day.ts';
import { markMissingFromList } from './mark-missing.ts';

/**
 * Closes a day on which a complete list was read: delists what this list and the complete list
 * before it lack, and marks what this one lacks as missing. Must be called before a later day is
 * stored.
 * @returns how many plugins were delisted
 */
export function closeCompleteList(db: Queryable, info: DerivedMarketplace, day: Day): Promise<number> {
  return db.transaction(async (tx) => {
    await lockPluginsOfMarketplace(tx, info.name);
    const delisted = await delistMissing(tx, info.name, day);
    await markMissingFromList(tx, info.name, day);
    // Plugins are delisted on the first list without them. Most were missing that day; where one was
    // not, the day has fewer plugins than was derived before.
    const wereMissing = delisted.filter(({ wasMissing }) => wasMissing).map((one) => one.day);
    await countMissingAsDelisted(tx, info.name, wereMissing, day);
    const wereListed = delisted.filter(({ wasMissing }) => !wasMissing).map((one) => one.day);
    for (const changed of new Set([day, ...wereListed])) await deriveDay(tx, info, changed, true);
    return delisted.length;
  });
}
