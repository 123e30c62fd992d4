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
 * @throws Error when the database holds the other kind (sample and live data never mix), or was
 * imported
 */
export async function claimDataOrigin(db: Queryable, wanted: DataOrigin): Promise<void> {
  await db.insert(instance).values({ dataOrigin: wanted }).onConflictDoNothing();
  const found = await getDataOrigin(db);
  if (found !== wanted)
    throw new Error(
      `this database holds ${found} data, and ${wanted} data must not be mixed with it: use another database`,
    );
  await assertNotImported(db);
}

/** Declares that the data of the database, whose origin is claimed, is that of an export. */
export async function markImported(db: Queryable, at: Date): Promise<void> {
  await db.update(instance).set({ importedAt: at });
}

/** Whether the database was filled by an import: it is for reading. */
export async function isImported(db: Queryable): Promise<boolean> {
  const [row] = await db.select({ importedAt: instance.importedAt }).from(instance).limit(1);
  return row !== undefined && row.importedAt !== null;
}

/** Why nothing is collected into a database that was imported. */
export const IMPORTED =
  'This database was imported for reading: it collects nothing. A database that goes on collecting is moved by `pi backup` and `pi restore`.';

/**
 * Lets work that collects or derives begin.
 * @throws Error when the database was imported: an export lacks what that work compares with
 */
export async function assertNotImported(db: Queryable): Promise<void> {
  if (await isImported(db)) throw new Error(IMPORTED);
}
