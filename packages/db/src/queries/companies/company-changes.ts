import type { CompanyChangeKind } from '@pi/domain';
import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyChanges, companyMoves } from '../../schema/company-changes.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';

export type CompanyChange = typeof companyChanges.$inferSelect;
export type CompanyMove = typeof companyMoves.$inferSelect;
export type ChangeWithMoves = CompanyChange & { moves: CompanyMove[] };

/** Inserts a change and what it moves. @returns its id */
export async function insertChange(
  tx: Tx,
  change: { kind: CompanyChangeKind; companyId: number; by: string; reason: string | null },
  moves: readonly Omit<CompanyMove, 'changeId'>[],
): Promise<number> {
  const [row] = await tx.insert(companyChanges).values(change).returning({ id: companyChanges.id });
  const changeId = row?.id ?? 0;
  await tx.insert(companyMoves).values(moves.map((move) => ({ ...move, changeId })));
  return changeId;
}

/** A change and what it moved; null when there is none of that id. */
export async function getChange(tx: Tx, id: number): Promise<ChangeWithMoves | null> {
  const [change] = await tx.select().from(companyChanges).where(eq(companyChanges.id, id));
  return change
    ? { ...change, moves: await tx.select().from(companyMoves).where(eq(companyMoves.changeId, id)) }
    : null;
}

export async function markUndone(tx: Tx, changeId: number): Promise<void> {
  await tx.update(companyChanges).set({ undoneAt: sql`now()` }).where(eq(companyChanges.id, changeId));
}

/** Changes in force that involve a company made by a split, other than that split; ascending. */
export async function listChangesAfterSplit(tx: Tx, { id, companyId }: CompanyChange): Promise<number[]> {
  const involves = or(eq(companyChanges.companyId, companyId), eq(companyMoves.companyId, companyId));
  const rows = await tx
    .selectDistinct({ id: companyChanges.id })
    .from(companyChanges)
    .innerJoin(companyMoves, eq(companyMoves.changeId, companyChanges.id))
    .where(and(isNull(companyChanges.undoneAt), ne(companyChanges.id, id), involves))
    .orderBy(asc(companyChanges.id));
  return rows.map((row) => row.id);
}

export interface ListedChange {
  id: number;
  kind: CompanyChangeKind;
  company: string;
  /** Slugs of companies that were merged, or public ids of plugins that were split off. */
  moved: string[];
  by: string;
  reason: string | null;
  at: Date;
  undoneAt: Date | null;
}

/** All merges and splits, newest first. */
export async function listChanges(db: Queryable): Promise<ListedChange[]> {
  const { id, kind, by, reason, at, undoneAt } = companyChanges;
  const changes = await db
    .select({ id, kind, company: companies.slug, by, reason, at, undoneAt })
    .from(companyChanges)
    .innerJoin(companies, eq(companies.id, companyChanges.companyId))
    .orderBy(desc(id));
  const { changeId, companyId, pluginId } = companyMoves;
  const moves = await db
    .select({ changeId, slug: companies.slug, marketplace: plugins.marketplace, externalId: plugins.externalId })
    .from(companyMoves)
    .innerJoin(companies, eq(companies.id, companyId))
    .leftJoin(plugins, eq(plugins.id, pluginId));
  const byChange = Map.groupBy(moves, (move) => move.changeId);
  const nameOf = (move: (typeof moves)[number]) =>
    move.externalId === null ? move.slug : `${move.marketplace}:${move.externalId}`;
  return changes.map((change) => ({ ...change, moved: (byChange.get(change.id) ?? []).map(nameOf).sort() }));
}

/** Companies that splits in force made, each with the one its plugins were taken from. */
export async function listSplitPairs(tx: Tx, companyIds: readonly number[]): Promise<[number, number][]> {
  const made = companyChanges.companyId;
  const from = companyMoves.companyId;
  const rows = await tx
    .selectDistinct({ made, from })
    .from(companyMoves)
    .innerJoin(companyChanges, eq(companyChanges.id, companyMoves.changeId))
    .where(
      and(
        eq(companyChanges.kind, 'split'),
        isNull(companyChanges.undoneAt),
        or(isAnyOf(made, companyIds), isAnyOf(from, companyIds)),
      ),
    )
    .orderBy(asc(made), asc(from));
  return rows.map((row) => [row.made, row.from]);
}
