import { type Day, RUN_KINDS, type RunKind } from '@pi/domain';
import type { CorrectionKind } from '@pi/domain/api';
import { and, desc, eq, gt, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companyChanges } from '../../schema/company-changes.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';

/** Something that changed the data of a day after it had ended. */
export interface Correction {
  kind: CorrectionKind;
  /** When it was made last. */
  at: Date;
}

const KIND_OF_RUN: Partial<Record<RunKind, CorrectionKind>> = {
  backfill: 'history',
  replay: 'replay',
  daily: 'late',
  trial: 'replay',
};

/**
 * What corrected the data of a day since its end, the newest of each kind: runs of the marketplaces
 * that read the day or earlier ones later, and decisions on companies.
 */
export async function listCorrections(db: Db, day: Day, marketplaces: readonly string[]): Promise<Correction[]> {
  const end = sql`(${day}::date + 1)::timestamp at time zone 'UTC'`;
  const { kind, day: ofRun, marketplace, finishedAt } = ingestionRuns;
  const newest = sql<Date>`max(${finishedAt})`.mapWith(finishedAt);
  const runs = await db
    .select({ kind, at: newest })
    .from(ingestionRuns)
    .where(
      and(
        inArray(marketplace, [...marketplaces]),
        inArray(kind, [...RUN_KINDS]),
        lte(ofRun, day),
        gt(finishedAt, end),
        or(ne(kind, 'daily'), eq(ofRun, day)),
      ),
    )
    .groupBy(kind);
  const [companies] = await db
    .select({ at: companyChanges.at })
    .from(companyChanges)
    .where(and(gt(companyChanges.at, end), isNull(companyChanges.undoneAt)))
    .orderBy(desc(companyChanges.at))
    .limit(1);
  return [
    ...runs.map((row) => ({ kind: KIND_OF_RUN[row.kind] ?? 'replay', at: row.at })),
    ...(companies ? [{ kind: 'companies' as const, at: companies.at }] : []),
  ];
}
