import { and, asc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { rawPages } from '../../schema/raw-pages.ts';
import { textList } from '../records.ts';
import type { IngestionRun } from '../runs.ts';

export interface ArchiveScope {
  marketplace: string;
  /** First and last UTC day whose responses are meant; without an end all since. */
  since: string;
  until?: string;
  /** What stands for a unit in the place of those of discovery. */
  discovery: string;
}

export interface ArchivedRun {
  run: IngestionRun;
  day: string;
  /** Whether every unit of the run has kept responses, or is known to have failed. */
  isWhole: boolean;
}

/** The runs that have kept responses, once a day of these, in the order they were started. Trials are none: they read a part. */
export async function listArchivedRuns(
  tx: Tx,
  { marketplace, since, until, discovery }: ArchiveScope,
): Promise<ArchivedRun[]> {
  const kept = tx
    .selectDistinct({ runId: rawPages.runId, day: rawPages.day })
    .from(rawPages)
    .where(
      and(
        eq(rawPages.marketplace, marketplace),
        sql`${rawPages.day} between ${since}::date and coalesce(${until ?? null}::date, 'infinity')`,
        ne(rawPages.unitKey, discovery),
      ),
    )
    .as('kept');
  const isWhole = sql<boolean>`(counts->>'units')::int <= (
    select count(*) from (
      select unit_key from raw_pages where run_id = ${ingestionRuns.id} and unit_key <> ${discovery}
      union select unit_key from ingestion_failures where run_id = ${ingestionRuns.id} and unit_key not like '(%)'
    ) known)`;
  const rows = await tx
    .select({ run: getTableColumns(ingestionRuns), day: sql<string>`${kept.day}`, isWhole })
    .from(kept)
    .innerJoin(ingestionRuns, eq(ingestionRuns.id, kept.runId))
    .where(ne(ingestionRuns.kind, 'trial'))
    .orderBy(asc(ingestionRuns.startedAt), asc(kept.day));
  return rows;
}

/** The units of a run that have kept responses of a day, in the order of fetching. */
export async function listArchivedKeys(tx: Tx, runId: string, day: string, discovery: string): Promise<string[]> {
  const { unitKey, fetchedAt } = rawPages;
  const rows = await tx
    .select({ key: sql<string>`${unitKey}` })
    .from(rawPages)
    .where(and(eq(rawPages.runId, runId), eq(rawPages.day, day), ne(unitKey, discovery)))
    .groupBy(unitKey)
    .orderBy(sql`max(${fetchedAt})`, unitKey);
  return rows.map(({ key }) => key);
}

export type RawPage = typeof rawPages.$inferSelect;

/** The kept responses of these units, by unit, in the order they came. */
export async function getUnitPages(
  tx: Tx,
  runId: string,
  day: string,
  keys: readonly string[],
): Promise<Map<string, RawPage[]>> {
  const rows = await tx
    .select()
    .from(rawPages)
    .where(and(eq(rawPages.runId, runId), eq(rawPages.day, day), sql`${rawPages.unitKey} = any(${textList(keys)})`))
    .orderBy(asc(rawPages.fetchedAt), asc(rawPages.position));
  return Map.groupBy(rows, (row) => row.unitKey ?? '');
}
