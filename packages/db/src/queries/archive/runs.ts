import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import type { Failure } from '../health/failures.ts';
import type { IngestionRun } from '../runs/runs.ts';

/** All runs, in the order in which they started. */
export function listRuns(db: Queryable): Promise<IngestionRun[]> {
  return db.select().from(ingestionRuns).orderBy(asc(ingestionRuns.startedAt), asc(ingestionRuns.id));
}

/** The failures of a run in the order in which they were recorded. */
export function listFailuresOfRun(db: Queryable, runId: string): Promise<Failure[]> {
  const { unitKey, externalId, kind, message, url, bodySha256, at, id } = ingestionFailures;
  return db
    .select({ unitKey, externalId, kind, message, url, bodySha256, at })
    .from(ingestionFailures)
    .where(eq(ingestionFailures.runId, runId))
    .orderBy(asc(id));
}
