import type { Queryable } from '@pi/db';
import { countSeenBefore } from '@pi/db/queries/listings/marketplace-days';
import type { ReadUnit } from '../pipeline/unit.ts';

/** What names less than this share of what was read last is not believed to be whole. */
export const COMPLETE_SHARE = 0.8;

/**
 * The unit as it was read; a list of the whole catalogue that is suddenly short is a problem, and proves nothing gone. One
 * that stays as short the next day is believed then.
 */
export async function checkList(db: Queryable, marketplace: string, unit: ReadUnit): Promise<ReadUnit> {
  const { result } = unit;
  if (!result.isComplete) return unit;
  const before = await countSeenBefore(db, marketplace, unit.day);
  if (result.listings.length >= before * COMPLETE_SHARE) return unit;
  const message = `the list names ${result.listings.length} plugins where ${before} were read last: nothing is delisted by it`;
  const problems = [...result.problems, { kind: 'short_list' as const, message }];
  return { ...unit, result: { ...result, isComplete: false, problems } };
}
