import type { Developer, DeveloperProfile, MatchTerm } from '@pi/domain';
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyChanges, companyMoves } from '../../schema/company-changes.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { developers } from '../../schema/developers.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { incomingRows, insertRows, records } from '../listings/records.ts';
import { type IdentifierRow, NEWEST_DEVELOPER } from './derive-companies.ts';

const { id, marketplace, key, companyId, splitInto, profile, blockingKeys, evidence, isDue } = developers;

/** A developer of a marketplace, as it was matched last. */
export interface StoredDeveloper {
  id: number;
  marketplace: string;
  key: string;
  companyId: number | null;
  splitInto: number | null;
  profile: DeveloperProfile;
  /** Kind, space, value. */
  blockingKeys: string[];
  evidence: MatchTerm[];
  isDue: boolean;
}

const columns = { id, marketplace, key, companyId, splitInto, profile, blockingKeys, evidence, isDue };

/** A plugin whose developer has to be matched. */
export interface PluginToMatch {
  pluginId: number;
  externalId: string;
  name: string;
  /** Of its newest revision; null where that has none. */
  developer: Developer | null;
  /** The company it was matched to; null where its developer is another by now. */
  companyId: number | null;
  /** The company it is shown in, else null. */
  shownIn: number | null;
  /** The developer it was matched with. */
  developerId: number | null;
  /** The split of an operator that it was moved by, and the company that this made. */
  split: { changeId: number; companyId: number } | null;
}

const MATCHED_COMPANY = sql<number | null>`coalesce(${plugins.matchedCompanyId}, ${plugins.companyId})`;

/** Plugins of a marketplace that have to be matched with a company, by id, from after one on. */
export function listPluginsToMatch(
  tx: Tx,
  name: string,
  { after, limit }: { after: number; limit: number },
): Promise<PluginToMatch[]> {
  const made = sql<PluginToMatch['split']>`jsonb_build_object(
    'changeId', ${companyChanges.id}, 'companyId', ${companyChanges.companyId})`;
  const split = tx
    .select({ made: made.as('made') })
    .from(companyMoves)
    .innerJoin(companyChanges, eq(companyChanges.id, companyMoves.changeId))
    .where(and(eq(companyMoves.pluginId, plugins.id), isNull(companyChanges.undoneAt)))
    .orderBy(desc(companyChanges.id))
    .limit(1);
  return tx
    .select({
      pluginId: plugins.id,
      externalId: plugins.externalId,
      name: plugins.name,
      developer: NEWEST_DEVELOPER,
      companyId: MATCHED_COMPANY,
      shownIn: plugins.companyId,
      developerId: plugins.developerId,
      split: sql<PluginToMatch['split']>`(${split})`,
    })
    .from(plugins)
    .where(
      and(
        eq(plugins.marketplace, name),
        gt(plugins.id, after),
        isNull(plugins.companyMatchReason),
        or(isNotNull(plugins.developerName), isNotNull(plugins.developerId)),
      ),
    )
    .orderBy(asc(plugins.id))
    .limit(limit);
}

/** A plugin of a developer. */
export interface PluginOfDeveloper {
  pluginId: number;
  developerId: number;
  externalId: string;
  name: string;
  /** Of its newest revision; null where that has none. */
  developer: Developer | null;
}

/** All plugins that were matched with these developers. */
export async function listPluginsOfDevelopers(tx: Tx, ids: readonly number[]): Promise<PluginOfDeveloper[]> {
  if (ids.length === 0) return [];
  const developerId = sql<number>`${plugins.developerId}`;
  return tx
    .select({
      pluginId: plugins.id,
      developerId,
      externalId: plugins.externalId,
      name: plugins.name,
      developer: NEWEST_DEVELOPER,
    })
    .from(plugins)
    .where(isAnyOf(plugins.developerId, ids))
    .orderBy(asc(plugins.id));
}

/** The stored developers of a marketplace among these keys. */
export async function listDevelopersByKeys(tx: Tx, name: string, keys: readonly string[]): Promise<StoredDeveloper[]> {
  if (keys.length === 0) return [];
  return tx
    .select(columns)
    .from(developers)
    .where(and(eq(marketplace, name), isAnyOf(key, keys)));
}

/** Developers by their ids. */
export async function listDevelopers(tx: Tx, ids: readonly number[]): Promise<StoredDeveloper[]> {
  if (ids.length === 0) return [];
  return tx.select(columns).from(developers).where(isAnyOf(id, ids));
}

/** All developers that are matched with these companies. */
export async function listDevelopersOfCompanies(tx: Tx, ids: readonly number[]): Promise<StoredDeveloper[]> {
  if (ids.length === 0) return [];
  return tx.select(columns).from(developers).where(isAnyOf(companyId, ids));
}

/** Developers of any marketplace that have to be matched again. */
export async function listDueDevelopers(tx: Tx): Promise<StoredDeveloper[]> {
  return tx.select(columns).from(developers).where(eq(isDue, true));
}

/** How many plugins the developers have that have to be matched again. */
export function countPluginsOfDueDevelopers(tx: Tx): Promise<number> {
  const due = tx.select({ id }).from(developers).where(eq(isDue, true));
  return tx.$count(plugins, inArray(plugins.developerId, due));
}

/** Accounts that an operator's split gave to a company, by their value; the last split counts. */
export async function getSplitAccounts(tx: Tx, accounts: readonly string[]): Promise<Map<string, number>> {
  const { kind, value, addedByChangeId } = companyIdentifiers;
  const rows = await tx
    .select({ value, companyId: companyIdentifiers.companyId })
    .from(companyIdentifiers)
    .where(and(eq(kind, 'publisher'), isAnyOf(value, accounts), isNotNull(addedByChangeId)))
    .orderBy(asc(addedByChangeId));
  return new Map(rows.map((row) => [row.value, row.companyId]));
}

/** Inserts developers. @returns their ids in the order given */
export async function insertDevelopers(tx: Tx, rows: readonly Omit<StoredDeveloper, 'id'>[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const inserted = await insertRows(tx, developers, rows).returning({ id, marketplace, key });
  const ids = new Map(inserted.map((row) => [`${row.marketplace} ${row.key}`, row.id]));
  return rows.map((row) => ids.get(`${row.marketplace} ${row.key}`) ?? 0);
}

/** What a developer is matched by. */
export type DeveloperRow = Pick<StoredDeveloper, 'marketplace' | 'key' | 'splitInto' | 'profile' | 'blockingKeys'>;

/** Brings what developers are matched by up to date; they are not due any more. */
export async function updateDevelopers(tx: Tx, rows: readonly (DeveloperRow & { id: number })[]): Promise<void> {
  if (rows.length === 0) return;
  const { from, incoming } = incomingRows(rows, { id, splitInto, profile, blockingKeys });
  const { id: ofRow, ...values } = incoming;
  await tx
    .update(developers)
    .set({ ...values, isDue: false })
    .from(from)
    .where(eq(id, ofRow));
}

/** Writes the companies that developers are matched with, and what speaks for them. */
export async function updateMatches(
  tx: Tx,
  rows: readonly { id: number; companyId: number; evidence: MatchTerm[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  const { from, incoming } = incomingRows(rows, { id, companyId, evidence });
  await tx
    .update(developers)
    .set({ companyId: incoming.companyId, evidence: sql`${incoming.evidence}` })
    .from(from)
    .where(eq(id, incoming.id));
}

/** Deletes developers; plugins that still refer to one refer to none then. */
export async function deleteDevelopers(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(developers).where(isAnyOf(id, ids));
}

/** Lets developers of these companies be matched again when anything is derived next. */
export async function markDevelopersOfCompaniesDue(tx: Tx, companyIds: readonly number[]): Promise<void> {
  await tx.update(developers).set({ isDue: true }).where(isAnyOf(companyId, companyIds));
}

/** Lets the developers of these plugins be matched again when anything is derived next. */
export async function markDevelopersOfPluginsDue(tx: Tx, pluginIds: readonly number[]): Promise<void> {
  const theirs = tx.select({ id: plugins.developerId }).from(plugins).where(isAnyOf(plugins.id, pluginIds));
  await tx.update(developers).set({ isDue: true }).where(sql`${id} in ${theirs}`);
}

/** Lets developers with one of these blocking keys be matched again when anything is derived. */
export async function markHoldersDue(tx: Tx, keys: readonly IdentifierRow[]): Promise<void> {
  const found = companyIdentifiers;
  await tx
    .update(developers)
    .set({ isDue: true })
    .from(records(keys, { kind: 'text', value: 'text' }))
    .where(
      sql`exists (select from ${found} where ${found.companyId} = ${companyId} and ${found.kind} = "row"."kind"
        and ${found.value} = "row"."value") and ${blockingKeys} @> array["row"."kind" || ' ' || "row"."value"]`,
    );
}
