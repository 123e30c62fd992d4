import type { RobotsCheck, RunStatus } from '@pi/domain';
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { isSuspicion } from '../health/failures.ts';
import { listRobotsChecks } from '../health/robots-checks.ts';

export interface MarketplaceSummary {
  name: string;
  /** Newest day with figures; null when none was computed yet. */
  day: string | null;
  /** First day with figures. */
  firstDay: string | null;
  plugins: number | null;
  /** Plugins that are missing on `day`: `plugins` leaves them out. */
  missing: number | null;
  companies: number | null;
  primaryTotal: number | null;
  primaryMedian: number | null;
  /**
   * Change of the primary metric against 30 days before `day`, like for like, as a share; null
   * where nothing is known of then.
   */
  primaryTotalChange30d: number | null;
  likeForLike30d: LikeForLike | null;
  /** Newest daily run; null when there was none. */
  run: {
    day: string;
    status: RunStatus;
    finishedAt: Date | null;
    failures: number;
    error: string | null;
    /** Why its day is suspect, a sentence each; empty when it is not. */
    suspicions: string[];
  } | null;
  /** Newest daily run without failures; null when there was none. */
  lastSuccess: { day: string; finishedAt: Date | null } | null;
  /** The last check of the robots.txt of each origin. */
  robotsChecks: RobotsCheck[];
}

/** What that change is made of: see `marketplaceDays`. */
export interface LikeForLike {
  comparedPlugins: number;
  comparedBefore: number;
  comparedTotal: number;
  newPlugins: number;
  newTotal: number;
  gonePlugins: number;
  goneTotal: number;
}

/** The newest figures of every marketplace that was ever read, or of one, by name. */
export async function listMarketplaces(db: Db, name?: string): Promise<MarketplaceSummary[]> {
  const { histogram, ...figures } = getTableColumns(marketplaceDays);
  const latest = db
    .select(figures)
    .from(marketplaceDays)
    .where(eq(marketplaceDays.marketplace, marketplaces.name))
    .orderBy(desc(marketplaceDays.day))
    .limit(1)
    .as('latest');
  const first = db
    .select({ day: marketplaceDays.day })
    .from(marketplaceDays)
    .where(eq(marketplaceDays.marketplace, marketplaces.name))
    .orderBy(asc(marketplaceDays.day))
    .limit(1)
    .as('first');
  const { id, day, status, finishedAt, counts, error } = getTableColumns(ingestionRuns);
  const ofRun = and(eq(ingestionFailures.runId, id), isSuspicion);
  const suspicions = sql<
    string[]
  >`(select coalesce(json_agg(distinct message), '[]') from ingestion_failures where ${ofRun})`;
  const run = db
    .select({ id, day, status, finishedAt, counts, error, suspicions: suspicions.as('suspicions') })
    .from(ingestionRuns)
    .where(and(eq(ingestionRuns.marketplace, marketplaces.name), eq(ingestionRuns.kind, 'daily')))
    .orderBy(desc(ingestionRuns.day))
    .limit(1)
    .as('run');
  const success = db
    .select({ day, finishedAt })
    .from(ingestionRuns)
    .where(
      and(
        eq(ingestionRuns.marketplace, marketplaces.name),
        eq(ingestionRuns.kind, 'daily'),
        eq(ingestionRuns.status, 'succeeded'),
      ),
    )
    .orderBy(desc(ingestionRuns.day))
    .limit(1)
    .as('success');
  const [checks, rows] = await Promise.all([
    listRobotsChecks(db, name),
    db
      .select()
      .from(marketplaces)
      .leftJoinLateral(latest, sql`true`)
      .leftJoinLateral(first, sql`true`)
      .leftJoinLateral(run, sql`true`)
      .leftJoinLateral(success, sql`true`)
      .where(name === undefined ? undefined : eq(marketplaces.name, name))
      .orderBy(marketplaces.name),
  ]);
  return rows.map((row) => ({
    name: row.marketplaces.name,
    day: row.latest?.day ?? null,
    firstDay: row.first?.day ?? null,
    plugins: row.latest?.plugins ?? null,
    missing: row.latest?.missing ?? null,
    companies: row.latest?.companies ?? null,
    primaryTotal: row.latest?.primaryTotal ?? null,
    primaryMedian: row.latest?.primaryMedian ?? null,
    ...compared(row.latest),
    run: row.run && {
      day: row.run.day,
      status: row.run.status,
      finishedAt: row.run.finishedAt,
      failures: row.run.counts.failures,
      error: row.run.error,
      suspicions: row.run.suspicions,
    },
    lastSuccess: row.success,
    robotsChecks: checks.filter((check) => check.marketplace === row.marketplaces.name),
  }));
}

type ComparedColumns = { [Name in keyof LikeForLike]: number | null };

function compared(day: ComparedColumns | null): Pick<MarketplaceSummary, 'primaryTotalChange30d' | 'likeForLike30d'> {
  if (!day || day.comparedPlugins === null) return { primaryTotalChange30d: null, likeForLike30d: null };
  const likeForLike30d = {
    comparedPlugins: day.comparedPlugins,
    comparedBefore: day.comparedBefore ?? 0,
    comparedTotal: day.comparedTotal ?? 0,
    newPlugins: day.newPlugins ?? 0,
    newTotal: day.newTotal ?? 0,
    gonePlugins: day.gonePlugins ?? 0,
    goneTotal: day.goneTotal ?? 0,
  };
  const { comparedBefore, comparedTotal } = likeForLike30d;
  return { primaryTotalChange30d: comparedBefore === 0 ? null : comparedTotal / comparedBefore - 1, likeForLike30d };
}
