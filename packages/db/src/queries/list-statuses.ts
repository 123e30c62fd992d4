import type { ProblemKind, RunCounts, RunStatus } from '@pi/domain';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { ingestionFailures } from '../schema/ingestion-failures.ts';
import { ingestionRuns } from '../schema/ingestion-runs.ts';
import { marketplaceDays } from '../schema/marketplace-days.ts';
import { marketplaces } from '../schema/marketplaces.ts';
import { runFieldStats } from '../schema/run-field-stats.ts';
import { listSuspicionsOf } from './failures.ts';
import { type FieldStats, unfoldFieldStats } from './fold-field-stats.ts';

export interface RunSummary {
  id: string;
  day: string;
  status: RunStatus;
  suspect: boolean;
  startedAt: Date;
  finishedAt: Date | null;
  counts: RunCounts;
  error: string | null;
}

/** How the reading of a marketplace goes. */
export interface MarketplaceStatus {
  name: string;
  /** Newest day whose run went through and is not suspect; null where there is none. */
  lastGood: { day: string; finishedAt: Date | null } | null;
  /** The newest daily runs, oldest first. */
  runs: RunSummary[];
  /** Of the newest day with figures: plugins listed, and those whose numbers were read on it. */
  coverage: { day: string; plugins: number; seen: number } | null;
  /** Failures of the newest run by kind, the most frequent first. */
  failures: { kind: ProblemKind; count: number }[];
  /** Why the newest run's day is suspect, a sentence each. */
  suspicions: string[];
  /** How often the newest run found each field. */
  fields: FieldStats[];
}

const RUNS = 14;

/** The status of every marketplace that was ever read, by name. */
export async function listStatuses(db: Db): Promise<MarketplaceStatus[]> {
  const [states, runs] = await Promise.all([listStates(db), listNewestRuns(db)]);
  const newest = runs.filter((run, index) => run.marketplace !== runs[index + 1]?.marketplace).map(({ id }) => id);
  const [failures, suspicions, fields] = await Promise.all([
    countFailuresByKind(db, newest),
    listSuspicionsOf(db, newest),
    listFieldStatsOf(db, newest),
  ]);
  return states.map(({ name, good, coverage }) => {
    const ofMarketplace = runs.filter((run) => run.marketplace === name);
    const last = ofMarketplace.at(-1)?.id;
    const ofLast = <Row extends { runId: string }>(rows: Row[]) => rows.filter(({ runId }) => runId === last);
    return {
      name,
      lastGood: good,
      runs: ofMarketplace.map(({ marketplace: _, ...run }) => run),
      coverage,
      failures: ofLast(failures).map(({ kind, count }) => ({ kind, count })),
      suspicions: ofLast(suspicions).map(({ message }) => message),
      fields: ofLast(fields).flatMap(({ sums }) => unfoldFieldStats(sums)),
    };
  });
}

const { marketplace, kind, day, status, suspect, startedAt, finishedAt, counts, error } = ingestionRuns;
const isDailyOf = and(eq(marketplace, marketplaces.name), eq(kind, 'daily'));

async function listStates(db: Db) {
  const good = db
    .select({ day, finishedAt })
    .from(ingestionRuns)
    .where(and(isDailyOf, inArray(status, ['succeeded', 'partial']), eq(suspect, false), isNull(error)))
    .orderBy(desc(day))
    .limit(1)
    .as('good');
  const { plugins, seen } = marketplaceDays;
  const coverage = db
    .select({ day: marketplaceDays.day, plugins, seen })
    .from(marketplaceDays)
    .where(eq(marketplaceDays.marketplace, marketplaces.name))
    .orderBy(desc(marketplaceDays.day))
    .limit(1)
    .as('coverage');
  const rows = await db
    .select()
    .from(marketplaces)
    .leftJoinLateral(good, sql`true`)
    .leftJoinLateral(coverage, sql`true`)
    .orderBy(marketplaces.name);
  return rows.map((row) => ({ name: row.marketplaces.name, good: row.good, coverage: row.coverage }));
}

async function listNewestRuns(db: Db): Promise<(RunSummary & { marketplace: string })[]> {
  const run = db
    .select({ id: ingestionRuns.id, marketplace, day, status, suspect, startedAt, finishedAt, counts, error })
    .from(ingestionRuns)
    .where(isDailyOf)
    .orderBy(desc(day))
    .limit(RUNS)
    .as('run');
  const rows = await db
    .select()
    .from(marketplaces)
    .innerJoinLateral(run, sql`true`)
    .orderBy(asc(marketplaces.name), asc(run.day));
  return rows.map((row) => row.run);
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
