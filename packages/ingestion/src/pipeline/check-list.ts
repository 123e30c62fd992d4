import type { Queryable } from '@pi/db';
import { getDiscoveredBefore } from '@pi/db/queries/health/earlier-runs';
import { countSeenBefore } from '@pi/db/queries/listings/marketplace-days';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import { appliesTo } from '../quality/rules.ts';
import { describeShortDiscovery, describeShortList } from '../quality/short-list.ts';
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

/**
 * Finds out whether the ids that a store lists are far fewer than it listed for the last daily run.
 * @param discovered how many it lists; undefined where it has no such list
 */
export async function findShortDiscovery(
  db: Queryable,
  run: Pick<IngestionRun, 'marketplace' | 'day' | 'kind'>,
  discovered: number | undefined,
): Promise<Problem | null> {
  if (discovered === undefined || !appliesTo('shortDiscovery', run.kind)) return null;
  return describeShortDiscovery(discovered, await getDiscoveredBefore(db, run));
}
