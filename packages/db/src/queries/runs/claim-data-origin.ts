import type { DataOrigin } from '@pi/domain';
import type { Queryable } from '../../client.ts';
import { instance } from '../../schema/instance.ts';
import { getDataOrigin } from './get-data-origin.ts';

/**
 * Declares what is about to be written.
 * @throws Error when the database holds the other kind: sample and live data never mix
 */
export async function claimDataOrigin(db: Queryable, wanted: DataOrigin): Promise<void> {
  await db.insert(instance).values({ dataOrigin: wanted }).onConflictDoNothing();
  const found = await getDataOrigin(db);
  if (found !== wanted)
    throw new Error(
      `this database holds ${found} data, and ${wanted} data must not be mixed with it: use another database`,
    );
}
