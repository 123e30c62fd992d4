import type { Queryable } from '@pi/db';
import { countUnnamed } from '@pi/db/queries/listings/delist';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import type { ReadUnit } from './unit.ts';

/**
 * Checks that each element of a complete list can be identified. A list that lacks listed plugins,
 * and has elements that were refused and name none, becomes an incomplete one with a problem: any
 * of these plugins may be such an element, so that none of them is delisted.
 */
export async function checkIdentified(
  db: Queryable,
  { marketplace }: Pick<IngestionRun, 'marketplace'>,
  unit: ReadUnit,
): Promise<ReadUnit> {
  const { result } = unit;
  const { unidentified = 0, isComplete } = result;
  if (!isComplete || unidentified === 0) return unit;
  const named = [...result.listings, ...result.gone, ...result.problems].flatMap(({ externalId }) => externalId ?? []);
  const missing = await countUnnamed(db, marketplace, named);
  if (missing === 0) return unit;
  const message = `the list has elements that name no plugin (${unidentified}) and lacks listed plugins (${missing}): none is delisted`;
  const problem: Problem = { kind: 'invalid_value', message };
  return { ...unit, result: { ...result, isComplete: false, problems: [...result.problems, problem] } };
}
