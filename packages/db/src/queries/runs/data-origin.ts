import type { DataOrigin } from '@pi/domain';
import type { Queryable } from '../../client.ts';
import { instance } from '../../schema/instance.ts';

/** What kind of data the database holds; null when nothing was ever ingested. */
export async function getDataOrigin(db: Queryable): Promise<DataOrigin | null> {
  const [row] = await db.select({ dataOrigin: instance.dataOrigin }).from(instance).limit(1);
  return row?.dataOrigin ?? null;
}

/**
 * Declares what kind of data is about to be written.
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
