import type { Tx } from '@pi/db';
import { deleteFailures, type Failure, insertFailures } from '@pi/db/queries/health/failures';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { isolateRefused } from './isolate-refused.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * Replaces the failures of these units. In place of one that the database refuses, the failure
 * says that.
 */
export async function storeFailures(
  tx: Tx,
  run: Pick<IngestionRun, 'id' | 'marketplace'>,
  unitKeys: readonly string[],
  failures: readonly Failure[],
): Promise<void> {
  await deleteFailures(tx, run, unitKeys);
  const { refused } = await isolateRefused(tx, failures, (savepoint, some) => insertFailures(savepoint, run, some));
  await insertFailures(
    tx,
    run,
    refused.map(({ row: { unitKey, at }, reason }) => ({ ...refusalOf({}, reason), unitKey, bodySha256: null, at })),
  );
}
