import type { Queryable } from '@pi/db';
import { countSeenBefore } from '@pi/db/queries/listings/marketplace-days';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { appliesTo } from '../quality/rules.ts';
import { describeShortList } from '../quality/short-list.ts';
import type { ReadUnit } from './unit.ts';

/**
 * Checks the list of a unit. A complete list that is suddenly short becomes an
 * incomplete one with a problem, so that it delists nothing. A list that is as short the next day
 * is accepted.
 */
export async function checkList(
  db: Queryable,
  run: Pick<IngestionRun, 'marketplace' | 'kind'>,
  unit: ReadUnit,
): Promise<ReadUnit> {
  const { result } = unit;
  if (!result.isComplete || !appliesTo('shortList', run.kind)) return unit;
  const problem = describeShortList(result, await countSeenBefore(db, run.marketplace, unit.day));
  if (!problem) return unit;
  return { ...unit, result: { ...result, isComplete: false, problems: [...result.problems, problem] } };
}
