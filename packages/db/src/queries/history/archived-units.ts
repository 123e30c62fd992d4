import { and, asc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { archiveManifests } from '../../schema/archive-manifests.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import type { IngestionRun } from '../runs/runs.ts';

export interface ArchiveScope {
  marketplace: string;
  /** First and last UTC day whose responses are meant; without an end all since. */
  since: string;
  until?: string;
}

export interface ArchivedRun {
  run: IngestionRun;
  day: string;
}

/** The runs that have kept responses, once a day of these, in the order they were started. Trials are none: they read a part. */
export async function listArchivedRuns(tx: Tx, { marketplace, since, until }: ArchiveScope): Promise<ArchivedRun[]> {
  const kept = tx
    .selectDistinct({ runId: archiveManifests.runId, day: archiveManifests.day })
    .from(archiveManifests)
    .where(
      and(
        eq(archiveManifests.marketplace, marketplace),
        sql`${archiveManifests.day} between ${since}::date and coalesce(${until ?? null}::date, 'infinity')`,
      ),
    )
    .as('kept');
  return tx
    .select({ run: getTableColumns(ingestionRuns), day: kept.day })
    .from(kept)
    .innerJoin(ingestionRuns, eq(ingestionRuns.id, kept.runId))
    .where(ne(ingestionRuns.kind, 'trial'))
    .orderBy(asc(ingestionRuns.startedAt), asc(kept.day));
}

/** The units of a run that are known to have failed; what stands for discovery, in brackets, is none. */
export async function listFailedKeys(tx: Tx, runId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ key: string }>(sql`
    select distinct unit_key as key from ingestion_failures where run_id = ${runId} and unit_key not like '(%)'`);
  return rows.map(({ key }) => key);
}
