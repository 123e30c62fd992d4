import { and, asc, eq, getTableColumns, gte, lte, ne, notLike } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { archiveManifests } from '../../schema/archive-manifests.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
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

/**
 * The runs that have kept responses, once a day of these, in the order they were started. Trials
 * are none: they read a part.
 */
export async function listArchivedRuns(tx: Tx, { marketplace, since, until }: ArchiveScope): Promise<ArchivedRun[]> {
  const kept = tx
    .selectDistinct({ runId: archiveManifests.runId, day: archiveManifests.day })
    .from(archiveManifests)
    .where(
      and(
        eq(archiveManifests.marketplace, marketplace),
        gte(archiveManifests.day, since),
        until === undefined ? undefined : lte(archiveManifests.day, until),
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

/**
 * The units of a run that are known to have failed; what stands for discovery, in brackets, is not
 * one.
 */
export async function listFailedKeys(tx: Tx, runId: string): Promise<string[]> {
  const { runId: ofRun, unitKey } = ingestionFailures;
  const rows = await tx
    .selectDistinct({ key: unitKey })
    .from(ingestionFailures)
    .where(and(eq(ofRun, runId), notLike(unitKey, '(%)')));
  return rows.flatMap(({ key }) => key ?? []);
}
