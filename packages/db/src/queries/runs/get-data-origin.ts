import type { DataOrigin } from '@pi/domain';
import type { Queryable } from '../../client.ts';
import { instance } from '../../schema/instance.ts';

/** What kind of data the database holds; null when nothing was ever ingested. */
export async function getDataOrigin(db: Queryable): Promise<DataOrigin | null> {
  const [row] = await db.select({ dataOrigin: instance.dataOrigin }).from(instance).limit(1);
  return row?.dataOrigin ?? null;
}
