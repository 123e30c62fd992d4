import { type Problem, type ProblemKind, SUSPECT_KINDS, storableProblem } from '@pi/domain';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { inPortions, isAnyOf } from '../../statement-parts.ts';
import type { IngestionRun } from '../runs/runs.ts';

export interface Failure extends Problem {
  unitKey: string | null;
  bodySha256: string | null;
  at: Date;
}

type RunOfFailures = Pick<IngestionRun, 'id' | 'marketplace'>;

/**
 * Replaces the failures of these units: what a second try corrected is no failure of the run any
 * more.
 */
export async function replaceFailures(
  tx: Tx,
  run: RunOfFailures,
  unitKeys: readonly string[],
  failures: readonly Failure[],
): Promise<void> {
  await deleteFailures(tx, run, unitKeys);
  await insertFailures(tx, run, failures);
}

/** Deletes the failures of these units. */
export async function deleteFailures(
  tx: Tx,
  { id }: Pick<RunOfFailures, 'id'>,
  unitKeys: readonly string[],
): Promise<void> {
  const { runId, unitKey } = ingestionFailures;
  await tx.delete(ingestionFailures).where(and(eq(runId, id), isAnyOf(unitKey, unitKeys)));
}

/** Records failures of a run beside those it has. */
export async function insertFailures(
  tx: Tx,
  { id: runId, marketplace }: RunOfFailures,
  failures: readonly Failure[],
): Promise<void> {
  const rows = failures.map((failure) => ({ ...storableProblem(failure), runId, marketplace }));
  for (const portion of inPortions(rows)) await tx.insert(ingestionFailures).values(portion);
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
