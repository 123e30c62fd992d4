import { cleanText, type Problem, type ProblemKind, SUSPECT_KINDS } from '@pi/domain';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { records, textList } from '../listings/records.ts';
import type { IngestionRun } from '../runs/runs.ts';

export interface Failure extends Problem {
  unitKey: string | null;
  bodySha256: string | null;
  at: Date;
}

/** Replaces the failures of these units by new ones: what a second try mended is no failure of the run any more. */
export async function replaceFailures(
  tx: Tx,
  run: Pick<IngestionRun, 'id' | 'marketplace'>,
  unitKeys: readonly string[],
  failures: readonly Failure[],
): Promise<void> {
  if (unitKeys.length > 0) {
    await tx
      .delete(ingestionFailures)
      .where(and(eq(ingestionFailures.runId, run.id), sql`${ingestionFailures.unitKey} = any(${textList(unitKeys)})`));
  }
  if (failures.length === 0) return;
  const rows = failures.map((failure) => ({
    ...failure,
    message: cleanText(failure.message).slice(0, 1000).toWellFormed(),
  }));
  const columns = {
    unitKey: 'text',
    externalId: 'text',
    kind: 'text',
    message: 'text',
    url: 'text',
    bodySha256: 'text',
    at: 'timestamptz',
  };
  await tx.execute(sql`
    insert into ingestion_failures (run_id, marketplace, unit_key, external_id, kind, message, url, body_sha256, at)
    select ${run.id}, ${run.marketplace}, "unitKey", "externalId", kind, message, url, "bodySha256", row.at
    from ${records(rows, columns)}`);
}

/** The first failures of a run: of each kind the first, then of each the second, and so on. */
export async function listFailures(db: Queryable, runId: string, limit: number) {
  const rows = await db
    .select({
      unitKey: ingestionFailures.unitKey,
      externalId: ingestionFailures.externalId,
      kind: ingestionFailures.kind,
      message: ingestionFailures.message,
      url: ingestionFailures.url,
      bodySha256: ingestionFailures.bodySha256,
    })
    .from(ingestionFailures)
    .where(eq(ingestionFailures.runId, runId))
    .orderBy(
      sql`row_number() over (partition by ${ingestionFailures.kind} order by ${ingestionFailures.id})`,
      asc(ingestionFailures.id),
    )
    .limit(limit);
  return rows;
}

/** Whether a failure makes its run's day suspect. */
export const isSuspicion = inArray(ingestionFailures.kind, [...SUSPECT_KINDS]);

/** Why the day of a run is suspect, a sentence each; empty where it is not. */
export async function listSuspicions(db: Queryable, runId: string): Promise<string[]> {
  return (await listSuspicionsOf(db, [runId])).map(({ message }) => message);
}

/** Why the days of runs are suspect, a sentence each, in the order in which it was found. */
export function listSuspicionsOf(db: Queryable, runIds: string[]): Promise<{ runId: string; message: string }[]> {
  const { runId, message, id } = ingestionFailures;
  return db
    .select({ runId, message })
    .from(ingestionFailures)
    .where(and(inArray(runId, runIds), isSuspicion))
    .groupBy(runId, message)
    .orderBy(sql`min(${id})`);
}

export async function countFailures(db: Queryable, runId: string): Promise<number> {
  return db.$count(ingestionFailures, eq(ingestionFailures.runId, runId));
}

/** Whether a run has a failure of this kind at any unit but one. */
export async function hasFailure(db: Queryable, runId: string, kind: ProblemKind, besides = ''): Promise<boolean> {
  const { runId: ofRun, kind: ofKind, unitKey } = ingestionFailures;
  return (await db.$count(ingestionFailures, and(eq(ofRun, runId), eq(ofKind, kind), ne(unitKey, besides)))) > 0;
}
