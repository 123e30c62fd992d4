import type { CompanyChangeKind, CompanyReason, Developer } from '@pi/domain';
import { desc, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../client.ts';
import { companies } from '../schema/companies.ts';
import { companyChanges, companyMoves } from '../schema/company-changes.ts';
import { companyMarks } from '../schema/company-marks.ts';
import { type Mark, NEWEST_DEVELOPER } from './derive-companies.ts';
import { idList, records } from './records.ts';

export type CompanyChange = typeof companyChanges.$inferSelect;
export type CompanyMove = typeof companyMoves.$inferSelect;

/** The company of that slug, and the one it was merged into; null when there is none. */
export async function findCompany(tx: Tx, slug: string) {
  const [row] = await tx
    .select({ id: companies.id, name: companies.name, mergedInto: companies.mergedInto })
    .from(companies)
    .where(eq(companies.slug, slug));
  return row ?? null;
}

export interface PluginOfCompany {
  pluginId: number;
  marketplace: string;
  externalId: string;
  /** Of its newest revision. */
  developer: Developer;
  /** The company it was matched to, and why. */
  companyId: number;
  because: CompanyReason | null;
}

/** All plugins shown with a company. */
export async function listPluginsOfCompany(tx: Tx, companyId: number): Promise<PluginOfCompany[]> {
  const rows = await tx.execute<{ [Key in keyof PluginOfCompany]: PluginOfCompany[Key] }>(sql`
    select id as "pluginId", marketplace, external_id as "externalId", ${NEWEST_DEVELOPER} as developer,
      coalesce(matched_company_id, company_id) as "companyId", company_because as because
    from plugins where company_id = ${companyId} order by id`);
  return [...rows];
}

/** The company and all that were merged into it, one by one or through others. */
export async function listMergedCompanies(tx: Tx, companyId: number): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    with recursive merged as (
      select ${companyId}::integer as id
      union all
      select companies.id from companies join merged on companies.merged_into = merged.id
    )
    select id from merged`);
  return rows.map((row) => row.id);
}

/** The company that one is shown as: itself, or the one at the end of its merges. */
export async function getShownCompany(db: Queryable, companyId: number): Promise<{ id: number; slug: string }> {
  const [row] = await db.execute<{ id: number; slug: string }>(sql`
    with recursive way as (
      select id, slug, merged_into from companies where id = ${companyId}
      union all
      select companies.id, companies.slug, companies.merged_into from companies join way on companies.id = way.merged_into
    )
    select id, slug from way where merged_into is null`);
  if (!row) throw new Error(`company ${companyId} vanished`);
  return row;
}

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
export async function getChange(tx: Tx, id: number): Promise<(CompanyChange & { moves: CompanyMove[] }) | null> {
  const [change] = await tx.select().from(companyChanges).where(eq(companyChanges.id, id));
  return change
    ? { ...change, moves: await tx.select().from(companyMoves).where(eq(companyMoves.changeId, id)) }
    : null;
}

export async function noteUndone(tx: Tx, changeId: number): Promise<void> {
  await tx.update(companyChanges).set({ undoneAt: sql`now()` }).where(eq(companyChanges.id, changeId));
}

/** Changes that still hold and that a company, made by a split, plays a part in, other than that split. */
export async function listChangesAfterSplit(tx: Tx, { id, companyId }: CompanyChange): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select distinct change.id from company_changes change join company_moves move on move.change_id = change.id
    where undone_at is null and change.id <> ${id} and (change.company_id = ${companyId} or move.company_id = ${companyId})
    order by change.id`);
  return rows.map((row) => row.id);
}

/** Lets a company's plugins be shown with another one. */
export async function mergeInto(tx: Tx, companyId: number, into: number): Promise<void> {
  await tx.update(companies).set({ mergedInto: into }).where(eq(companies.id, companyId));
  await tx.execute(sql`
    update plugins set matched_company_id = coalesce(matched_company_id, company_id), company_id = ${into}
    where company_id = ${companyId}`);
}

/** Lets a company that was merged stand alone again, with all that was merged into it. */
export async function unmerge(tx: Tx, companyId: number): Promise<void> {
  await tx.update(companies).set({ mergedInto: null }).where(eq(companies.id, companyId));
  await tx.execute(sql`
    update plugins set company_id = ${companyId}, matched_company_id = nullif(matched_company_id, ${companyId})
    where matched_company_id = any(${idList(await listMergedCompanies(tx, companyId))})`);
}

/** Gives marks to the company that a split made, and takes those among them that are its alone from the others. */
export async function splitMarks(
  tx: Tx,
  split: {
    changeId: number;
    companyId: number;
    from: readonly number[];
    given: readonly Mark[];
    taken: readonly Mark[];
  },
): Promise<void> {
  const { changeId, companyId, from, given, taken } = split;
  await tx.execute(sql`
    insert into company_marks (kind, value, company_id, given_by)
    select kind, value, ${companyId}, ${changeId} from ${records(given, { kind: 'text', value: 'text' })}`);
  await tx.execute(sql`
    update company_marks mark set taken_by = ${changeId}
    from ${records(taken, { kind: 'text', value: 'text' })}
    where mark.kind = row.kind and mark.value = row.value and company_id = any(${idList(from)}) and taken_by is null`);
}

/**
 * Ends the company that a split made: it is found by nothing any more, its address leads to another one, and its plugins
 * wait for a company.
 * @returns the plugins
 */
export async function dissolveSplit(
  tx: Tx,
  { id, companyId }: CompanyChange,
  into: number,
): Promise<{ pluginId: number; marketplace: string }[]> {
  await tx.delete(companyMarks).where(eq(companyMarks.companyId, companyId));
  await tx.update(companyMarks).set({ takenBy: null }).where(eq(companyMarks.takenBy, id));
  await tx.update(companies).set({ mergedInto: into }).where(eq(companies.id, companyId));
  const rows = await tx.execute<{ pluginId: number; marketplace: string }>(sql`
    update plugins set company_id = null, company_because = null where company_id = ${companyId}
    returning id as "pluginId", marketplace`);
  return [...rows];
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
      moved: sql<string[]>`array(
        select case when plugins.id is null then moved.slug else marketplace || ':' || external_id end
        from company_moves move join companies moved on moved.id = move.company_id
        left join plugins on plugins.id = move.plugin_id
        where move.change_id = ${id} order by 1)`,
      by,
      reason,
      at,
      undoneAt,
    })
    .from(companyChanges)
    .innerJoin(companies, eq(companies.id, companyChanges.companyId))
    .orderBy(desc(id));
}
