import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { lockTable } from '../../locks.sql.ts';
import { archiveManifests } from '../../schema/archive-manifests.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { inPortions, isAnyOf } from '../../statement-parts.ts';

export type ArchiveManifest = typeof archiveManifests.$inferSelect;

/** Which manifests are meant: those that fit all that is given. */
export interface ManifestScope {
  marketplace?: string;
  runId?: string;
  /** The UTC day of their responses. */
  day?: string;
  /** What their run backfilled from. */
  source?: string;
}

/** Manifests in the order they were added. */
export function listManifests(
  db: Queryable,
  { marketplace, runId, day, source }: ManifestScope = {},
): Promise<ArchiveManifest[]> {
  const { id, source: ofSource } = ingestionRuns;
  const wanted: (SQL | undefined)[] = [
    marketplace === undefined ? undefined : eq(archiveManifests.marketplace, marketplace),
    runId === undefined ? undefined : eq(archiveManifests.runId, runId),
    day === undefined ? undefined : eq(archiveManifests.day, day),
    source === undefined
      ? undefined
      : inArray(archiveManifests.runId, db.select({ id }).from(ingestionRuns).where(sql`${ofSource} = ${source}`)),
  ];
  return db
    .select()
    .from(archiveManifests)
    .where(and(...wanted))
    .orderBy(asc(archiveManifests.id));
}

/**
 * Inserts a manifest, unless its run has one of the same content.
 * @returns the manifest of that content
 */
export async function insertManifest(
  tx: Tx,
  manifest: Omit<typeof archiveManifests.$inferInsert, 'id' | 'keptAt'>,
): Promise<ArchiveManifest> {
  const { runId, sha256 } = archiveManifests;
  const isSame = and(eq(runId, manifest.runId), eq(sha256, manifest.sha256));
  const [known] = await tx.select().from(archiveManifests).where(isSame);
  if (known) return known;
  const [row] = await tx.insert(archiveManifests).values(manifest).returning();
  if (!row) throw new Error(`no manifest could be inserted for ${manifest.marketplace}`);
  return row;
}

/** Inserts manifests of a run in their order, each content once, without those that it has. */
export async function insertManifests(
  tx: Tx,
  runId: string,
  manifests: readonly Omit<typeof archiveManifests.$inferInsert, 'id' | 'runId'>[],
): Promise<void> {
  const known = new Set((await listManifests(tx, { runId })).map(({ sha256 }) => sha256));
  const missing = new Map(manifests.filter(({ sha256 }) => !known.has(sha256)).map((one) => [one.sha256, one]));
  const rows = [...missing.values()].map(({ keptAt, marketplace, day, responses, sha256 }) => {
    return { runId, keptAt, marketplace, day, responses, sha256 };
  });
  for (const portion of inPortions(rows)) await tx.insert(archiveManifests).values(portion);
}

/** Locks a manifest until the transaction ends; null when there is none of that id. */
export async function lockManifest(tx: Tx, id: number): Promise<ArchiveManifest | null> {
  const [row] = await tx
    .select(getTableColumns(archiveManifests))
    .from(archiveManifests)
    .where(eq(archiveManifests.id, id))
    .for('update');
  return row ?? null;
}

/** Replaces a manifest by another; one that names nothing is deleted. */
export async function replaceManifest(
  tx: Tx,
  id: number,
  { responses, sha256 }: Pick<ArchiveManifest, 'responses' | 'sha256'>,
): Promise<void> {
  if (responses === 0) await tx.delete(archiveManifests).where(eq(archiveManifests.id, id));
  else await tx.update(archiveManifests).set({ responses, sha256 }).where(eq(archiveManifests.id, id));
}

/**
 * Whoever adds or removes responses calls this before: until the transaction ends no body is swept
 * away.
 */
export function joinArchive(tx: Tx): Promise<void> {
  return lockTable(tx, archiveManifests, 'writer');
}

/** Until the transaction ends nobody adds a response. */
export function lockArchive(tx: Tx): Promise<void> {
  return lockTable(tx, archiveManifests, 'only writer');
}

/** Of these addresses in the archive those that a manifest lies at, or a failure points to. */
export async function listPointedTo(db: Queryable, sha256s: readonly string[]): Promise<string[]> {
  const { sha256 } = archiveManifests;
  const { bodySha256 } = ingestionFailures;
  const manifests = await db.select({ sha256 }).from(archiveManifests).where(isAnyOf(sha256, sha256s));
  const failures = await db.select({ sha256: bodySha256 }).from(ingestionFailures).where(isAnyOf(bodySha256, sha256s));
  return [...new Set([...manifests, ...failures].flatMap((row) => row.sha256 ?? []))];
}

/** Makes failures point to these bodies no more. */
export async function clearFailureBodies(tx: Tx, sha256s: readonly string[]): Promise<void> {
  const { bodySha256 } = ingestionFailures;
  await tx.update(ingestionFailures).set({ bodySha256: null }).where(isAnyOf(bodySha256, sha256s));
}
