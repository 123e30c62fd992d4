import type { CompanyChangeKind } from '@pi/domain';
import { desc, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyChanges, companyMoves } from '../../schema/company-changes.ts';

export type CompanyChange = typeof companyChanges.$inferSelect;
export type CompanyMove = typeof companyMoves.$inferSelect;
export type ChangeWithMoves = CompanyChange & { moves: CompanyMove[] };

/** Notes a change and what it moves; answers its id. */
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

/** Changes that still hold and that a company, made by a split, plays a part in, other than that split. */
export async function listChangesAfterSplit(tx: Tx, { id, companyId }: CompanyChange): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct change.id from company_changes change join company_moves move on move.change_id = change.id
    where undone_at is null and change.id <> ${id} and (change.company_id = ${companyId} or move.company_id = ${companyId})
    order by change.id`);
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
  return db
    .select({
      id,
      kind,
      company: companies.slug,
      moved: sql<string[]>`(
        select coalesce(json_agg(what order by what), '[]')
        from company_moves move join companies moved on moved.id = move.company_id
        left join plugins on plugins.id = move.plugin_id
        cross join lateral (select coalesce(marketplace || ':' || external_id, moved.slug) as what) as named
        where move.change_id = ${id})`,
      by,
      reason,
      at,
      undoneAt,
    })
    .from(companyChanges)
    .innerJoin(companies, eq(companies.id, companyChanges.companyId))
    .orderBy(desc(id));
}
