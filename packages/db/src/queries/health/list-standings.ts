import type { RunCounts, RunStatus } from '@pi/domain';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { listSuspicionsOf } from './failures.ts';

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

/** How far a marketplace was read, and how well. */
export interface MarketplaceStanding {
  name: string;
  /** Newest day whose run finished and is not suspect; null where there is none. */
  lastGood: { day: string; finishedAt: Date | null } | null;
  /** The newest daily runs, oldest first. */
  runs: RunSummary[];
  /**
   * Of the newest day with figures: plugins listed, those whose numbers were read on it, and those
   * missing.
   */
  coverage: { day: string; plugins: number; seen: number; missing: number } | null;
  /** Why the newest run's day is suspect, a sentence each. */
  suspicions: string[];
}

const RUNS = 14;

/**
 * The standing of every marketplace that was ever read, by name. Reads a few rows a marketplace,
 * and failures of runs alone that ended suspect: a monitor may ask often.
 */
export async function listStandings(db: Db): Promise<MarketplaceStanding[]> {
  const [states, runs] = await Promise.all([listStates(db), listNewestRuns(db)]);
  const newest = runs.filter((run, index) => run.marketplace !== runs[index + 1]?.marketplace);
  const suspects = newest.filter((run) => run.suspect).map(({ id }) => id);
  const suspicions = suspects.length > 0 ? await listSuspicionsOf(db, suspects) : [];
  return states.map(({ name, good, coverage }) => {
    const ofMarketplace = runs.filter((run) => run.marketplace === name);
    const last = ofMarketplace.at(-1)?.id;
    return {
      name,
      lastGood: good,
      runs: ofMarketplace.map(({ marketplace: _, ...run }) => run),
      coverage,
      suspicions: suspicions.filter(({ runId }) => runId === last).map(({ message }) => message),
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
  const { plugins, seen, missing } = marketplaceDays;
  const coverage = db
    .select({ day: marketplaceDays.day, plugins, seen, missing })
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
