import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { archiveManifests } from '../../schema/archive-manifests.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { textList } from '../listings/records.ts';

export type ArchiveManifest = typeof archiveManifests.$inferSelect;

/** Which manifests are meant: all that fit. */
export interface ManifestScope {
  marketplace?: string;
  runId?: string;
  /** The UTC day of their responses. */
  day?: string;
  /** What their run filled history in from. */
  source?: string;
}

/** The manifests there are, in the order of keeping. */
export function listManifests(
  db: Queryable,
  { marketplace, runId, day, source }: ManifestScope = {},
): Promise<ArchiveManifest[]> {
  const wanted: (SQL | undefined)[] = [
    marketplace === undefined ? undefined : eq(archiveManifests.marketplace, marketplace),
    runId === undefined ? undefined : eq(archiveManifests.runId, runId),
    day === undefined ? undefined : eq(archiveManifests.day, day),
    source === undefined
      ? undefined
      : sql`${archiveManifests.runId} in (select ${ingestionRuns.id} from ${ingestionRuns} where ${ingestionRuns.source} = ${source})`,
  ];
  return db
    .select()
    .from(archiveManifests)
    .where(and(...wanted))
    .orderBy(asc(archiveManifests.id));
}

/** Notes a manifest; one that its run has already, word by word, is noted once. */
export async function insertManifest(
  tx: Tx,
  { runId, marketplace, day, responses, sha256 }: Omit<typeof archiveManifests.$inferInsert, 'id' | 'keptAt'>,
): Promise<void> {
  await tx.execute(sql`
    insert into archive_manifests (run_id, marketplace, day, responses, sha256)
    select ${runId}::uuid, ${marketplace}, ${day}::date, ${responses}::integer, ${sha256}
    where not exists (select from archive_manifests where run_id = ${runId} and sha256 = ${sha256})`);
}

/** A manifest as it is now, and nobody else changes it until the transaction ends; null when it is gone. */
export async function lockManifest(tx: Tx, id: number): Promise<ArchiveManifest | null> {
  const [row] = await tx
    .select(getTableColumns(archiveManifests))
    .from(archiveManifests)
    .where(eq(archiveManifests.id, id))
    .for('update');
  return row ?? null;
}

/** Puts another manifest in the place of one; one that names nothing goes. */
export async function replaceManifest(
  tx: Tx,
  id: number,
  { responses, sha256 }: Pick<ArchiveManifest, 'responses' | 'sha256'>,
): Promise<void> {
  if (responses === 0) await tx.delete(archiveManifests).where(eq(archiveManifests.id, id));
  else await tx.update(archiveManifests).set({ responses, sha256 }).where(eq(archiveManifests.id, id));
}

/** Whoever keeps responses or takes some out calls this before: until the transaction ends no body is swept away. */
export async function joinArchive(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table archive_manifests in row exclusive mode`);
}

/** Until the transaction ends nobody keeps a response. */
export async function lockArchive(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table archive_manifests in share row exclusive mode`);
}

/** Of these addresses in the raw store those that a manifest lies at, or a failure points to. */
export async function listPointedTo(db: Queryable, sha256s: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute<{ sha256: string }>(sql`
    select sha256 from archive_manifests where sha256 = any(${textList(sha256s)})
    union select body_sha256 from ingestion_failures where body_sha256 = any(${textList(sha256s)})`);
  return rows.map(({ sha256 }) => sha256);
}

/** Failures do not point to these bodies any more. */
export async function clearFailureBodies(tx: Tx, sha256s: readonly string[]): Promise<void> {
  await tx.execute(sql`update ingestion_failures set body_sha256 = null where body_sha256 = any(${textList(sha256s)})`);
}
