import type { ProblemKind } from '@pi/domain';
import { asc, desc, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { listSuspicionsOf } from './failures.ts';
import { type FieldStats, unfoldFieldStats } from './fold-field-stats.ts';
import { listStandings, type MarketplaceStanding } from './list-standings.ts';

/** How the reading of a marketplace goes. */
export interface MarketplaceStatus extends MarketplaceStanding {
  /** Failures of the newest run by kind, the most frequent first. */
  failures: { kind: ProblemKind; count: number }[];
  /** How often the newest run found each field. */
  fields: FieldStats[];
}

/**
 * The status of every marketplace that was ever read, by name. Of a run that is not done it names
 * suspicions too.
 */
export async function listStatuses(db: Db): Promise<MarketplaceStatus[]> {
  const standings = await listStandings(db);
  const newest = standings.flatMap(({ runs }) => runs.at(-1)?.id ?? []);
  const [failures, suspicions, fields] = await Promise.all([
    countFailuresByKind(db, newest),
    listSuspicionsOf(db, newest),
    listFieldStatsOf(db, newest),
  ]);
  return standings.map((standing) => {
    const last = standing.runs.at(-1)?.id;
    const ofLast = <Row extends { runId: string }>(rows: Row[]) => rows.filter(({ runId }) => runId === last);
    return {
      ...standing,
      failures: ofLast(failures).map(({ kind, count }) => ({ kind, count })),
      suspicions: ofLast(suspicions).map(({ message }) => message),
      fields: ofLast(fields).flatMap(({ sums }) => unfoldFieldStats(sums)),
    };
  });
}

function countFailuresByKind(db: Db, runIds: string[]) {
  const count = sql<number>`count(*)::int`;
  return db
    .select({ runId: ingestionFailures.runId, kind: ingestionFailures.kind, count })
    .from(ingestionFailures)
    .where(inArray(ingestionFailures.runId, runIds))
    .groupBy(ingestionFailures.runId, ingestionFailures.kind)
    .orderBy(desc(count), asc(ingestionFailures.kind));
}

function listFieldStatsOf(db: Db, runIds: string[]) {
  return db.select().from(runFieldStats).where(inArray(runFieldStats.runId, runIds));
}
