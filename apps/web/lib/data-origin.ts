import type { Db } from '@pi/db';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import type { DataOrigin } from '@pi/domain';

let known: DataOrigin | undefined;

/** Whether the data is sample or live. Read once: it never changes in a database. */
export async function dataOrigin(db: Db): Promise<DataOrigin | null> {
  known ??= (await getDataOrigin(db)) ?? undefined;
  return known ?? null;
}
