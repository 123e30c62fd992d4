import type { Db } from '@pi/db';
import { listAddedPermissions } from '@pi/db/queries/report/list-added-permissions';
import type { Day } from '@pi/domain';
import { describePermission } from '@pi/intelligence';

/** The permissions of high risk that plugins gained in some days: names by marketplace. */
export async function readRiskyPermissions(
  db: Db,
  days: { from: Day; to: Day },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const added = await listAddedPermissions(db, days);
  return new Map(
    [...added].map(([marketplace, names]) => [
      marketplace,
      names.filter((name) => describePermission(marketplace, name).risk === 'high'),
    ]),
  );
}
