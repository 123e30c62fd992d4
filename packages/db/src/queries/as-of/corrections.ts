import type { Day, RunKind } from '@pi/domain';
import type { CorrectionKind } from '@pi/domain/api';
import { and, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companyChanges } from '../../schema/company-changes.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** Something that changed the data of a day after it had ended. */
export interface Correction {
  kind: CorrectionKind;
  /** When it was made last. */
  at: Date;
  /** The UTC days until then that it rewrote, both included; null where that is not known. */
  days: { from: Day; to: Day } | null;
}

const KIND_OF_RUN: Partial<Record<RunKind, CorrectionKind>> = { backfill: 'history', daily: 'late' };

const { kind, day: ofRun, marketplace, finishedAt, reparsedAt } = ingestionRuns;

/**
 * What corrected the data of a day since its end, the newest of each kind: runs of the marketplaces
 * that read the day or earlier ones later, days that were parsed again, and decisions on companies.
 */
export async function listCorrections(db: Db, day: Day, marketplaces: readonly string[]): Promise<Correction[]> {
  const end = sql`(${day}::date + 1)::timestamp at time zone 'UTC'`;
  const ofThese = isAnyOf(marketplace, marketplaces);
  const newest = sql<Date>`max(${finishedAt})`.mapWith(finishedAt);
  // A run of history is of the day it was made on, whatever days it read; a replay of its last.
  const hasRead = or(
    inArray(kind, ['backfill', 'replay']),
    and(eq(kind, 'trial'), lte(ofRun, day)),
    and(eq(kind, 'daily'), eq(ofRun, day)),
  );
  const [runs, reparsed, companies] = await Promise.all([
    db
      .select({ kind, at: newest })
      .from(ingestionRuns)
      .where(and(ofThese, hasRead, gt(finishedAt, end)))
      .groupBy(kind),
    db
      .select({
        at: sql<Date>`max(${reparsedAt})`.mapWith(reparsedAt),
        from: sql<Day | null>`min(${ofRun})`,
        to: sql<Day | null>`max(${ofRun})`,
      })
      .from(ingestionRuns)
      .where(and(ofThese, lte(ofRun, day), gt(reparsedAt, end))),
    db
      .select({ at: companyChanges.at })
      .from(companyChanges)
      .where(and(gt(companyChanges.at, end), isNull(companyChanges.undoneAt)))
      .orderBy(desc(companyChanges.at))
      .limit(1),
  ]);
  return [
    ...runs.map((row) => ({ kind: KIND_OF_RUN[row.kind] ?? ('replay' as const), at: row.at, days: null })),
    ...reparsed.flatMap(({ at, from, to }) =>
      from && to ? [{ kind: 'reparse' as const, at, days: { from, to } }] : [],
    ),
    ...companies.map(({ at }) => ({ kind: 'companies' as const, at, days: null })),
  ];
}
