import type { CompanyIdentifierKind, CompanyMatchReason, Developer } from '@pi/domain';
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { lockAdvisory } from '../../locks.sql.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { companyChanges, companyMoves } from '../../schema/company-changes.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { plugins } from '../../schema/plugins.ts';
import { excludedValues, inPortions, isAnyOf } from '../../statement-parts.ts';
import { records } from '../listings/records.ts';

/** Lets one transaction at a time add companies: two would add the same one twice. */
export function lockCompanies(tx: Tx): Promise<void> {
  return lockAdvisory(tx, 'companies');
}

/** The developer of a plugin's newest revision. */
export const NEWEST_DEVELOPER = sql<Developer>`(
  select content -> 'developer' from plugin_revisions where plugin_id = plugins.id order by seen_at desc limit 1)`;

/** A plugin that has to be matched with a company. */
export interface PluginToMatch {
  pluginId: number;
  externalId: string;
  /** Of its newest revision. */
  developer: Developer;
  /** The company it has from before reasons were stored. */
  companyId: number | null;
  /** The company that an operator split it off into. */
  splitInto: number | null;
}

/** Plugins of a marketplace that have to be matched with a company. */
export async function listPluginsToMatch(tx: Tx, marketplace: string, limit: number): Promise<PluginToMatch[]> {
  const split = tx
    .select({ companyId: companyChanges.companyId })
    .from(companyMoves)
    .innerJoin(companyChanges, eq(companyChanges.id, companyMoves.changeId))
    .where(and(eq(companyMoves.pluginId, plugins.id), isNull(companyChanges.undoneAt)))
    .orderBy(desc(companyChanges.id))
    .limit(1);
  const { id, externalId, companyId, companyMatchReason, developerName } = plugins;
  return tx
    .select({
      pluginId: id,
      externalId,
      developer: NEWEST_DEVELOPER,
      companyId,
      splitInto: sql<number | null>`(${split})`,
    })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), isNull(companyMatchReason), isNotNull(developerName)))
    .orderBy(asc(id))
    .limit(limit);
}

/** What companies are found by. */
export interface IdentifierRow {
  kind: CompanyIdentifierKind;
  value: string;
}

/** Whether a row of `company_identifiers` is one of these. */
export function isIdentifierAmong(identifiers: readonly IdentifierRow[]): SQL<boolean> {
  const wanted = records(identifiers, { kind: 'text', value: 'text' });
  return sql`(${companyIdentifiers.kind}, ${companyIdentifiers.value}) in (select "row"."kind", "row"."value" from ${wanted})`;
}

export interface IdentifiedCompany {
  id: number;
  /** Names and domains all, accounts those asked for; `bySplit`: an operator's split gave it. */
  identifiers: (IdentifierRow & { bySplit: boolean })[];
}

/** Companies that have one of these identifiers, oldest first. */
export async function listCompaniesByIdentifiers(
  tx: Tx,
  wanted: readonly IdentifierRow[],
): Promise<IdentifiedCompany[]> {
  const { kind, value, companyId, addedByChangeId, removedByChangeId } = companyIdentifiers;
  const found = tx
    .select({ companyId })
    .from(companyIdentifiers)
    .where(and(isIdentifierAmong(wanted), isNull(removedByChangeId)));
  const rows = await tx
    .select({ companyId, kind, value, addedByChangeId })
    .from(companyIdentifiers)
    .where(
      and(
        inArray(companyId, found),
        isNull(removedByChangeId),
        or(ne(kind, 'publisher'), isIdentifierAmong(wanted.filter((one) => one.kind === 'publisher'))),
      ),
    )
    .orderBy(asc(companyId), asc(kind), asc(value));
  return [...Map.groupBy(rows, (row) => row.companyId)].map(([id, same]) => ({
    id,
    identifiers: same.map((row) => ({ kind: row.kind, value: row.value, bySplit: row.addedByChangeId !== null })),
  }));
}

/** Adds identifiers that companies are found by from now on. */
export async function insertCompanyIdentifiers(
  tx: Tx,
  rows: readonly (IdentifierRow & { companyId: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  const added = tx
    .select({
      kind: sql<CompanyIdentifierKind>`"row"."kind"`.as('kind'),
      value: sql<string>`"row"."value"`.as('value'),
      companyId: sql<number>`"row"."companyId"`.as('company_id'),
      addedByChangeId: sql<number | null>`null::integer`.as('added_by_change_id'),
      removedByChangeId: sql<number | null>`null::integer`.as('removed_by_change_id'),
    })
    .from(records(rows, { kind: 'text', value: 'text', companyId: 'integer' }));
  await tx.insert(companyIdentifiers).select(added).onConflictDoNothing();
}

const COMPARED = 50;

/**
 * Slugs in use among these, with those that carry a number behind one of them (a long one is cut
 * before the number: the first 50 characters are compared).
 */
export async function listSlugsLike(tx: Tx, wanted: readonly string[]): Promise<string[]> {
  const { slug } = companies;
  const starts = wanted.map((one) => one.slice(0, COMPARED));
  // As the index `companies_slug_base_idx` has it.
  const start = sql`left(regexp_replace(${slug}, '-[0-9]+$', ''), ${sql.raw(String(COMPARED))})`;
  const rows = await union(
    tx.select({ slug }).from(companies).where(isAnyOf(slug, wanted)),
    tx.select({ slug }).from(companies).where(isAnyOf(start, starts)),
  );
  return rows.map((row) => row.slug);
}

export interface NewCompany {
  slug: string;
  name: string;
  nameKey: string;
  siteDomain: string | null;
}

/** Adds companies. @returns their ids in the order given */
export async function insertCompanies(tx: Tx, rows: readonly NewCompany[]): Promise<number[]> {
  const ids: number[] = [];
  for (const portion of inPortions(rows)) {
    const inserted = await tx.insert(companies).values(portion).returning({ id: companies.id });
    ids.push(...inserted.map((row) => row.id));
  }
  return ids;
}

/** Sets the site of companies that have none. */
export async function fillCompanySites(
  tx: Tx,
  rows: readonly { companyId: number; siteDomain: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .update(companies)
    .set({ siteDomain: sql`"row"."siteDomain"` })
    .from(records(rows, { companyId: 'integer', siteDomain: 'text' }))
    .where(and(eq(companies.id, sql`"row"."companyId"`), isNull(companies.siteDomain)));
}

export interface CompanyChoice {
  pluginId: number;
  /** The company it was matched to; it is shown in the one that was merged into, if any. */
  companyId: number;
  matchReason: CompanyMatchReason;
}

/** Gives plugins their company. */
export async function assignCompanies(tx: Tx, rows: readonly CompanyChoice[]): Promise<void> {
  if (rows.length === 0) return;
  const shown = await getShownCompanies(tx, new Set(rows.map((row) => row.companyId)));
  const choices = rows.map(({ companyId, ...row }) => {
    const shownIn = shown.get(companyId);
    return { ...row, shown: shownIn, matched: shownIn === companyId ? null : companyId };
  });
  await tx
    .update(plugins)
    .set({
      companyId: sql`"row"."shown"`,
      matchedCompanyId: sql`"row"."matched"`,
      companyMatchReason: sql`"row"."matchReason"`,
    })
    .from(records(choices, { pluginId: 'integer', shown: 'integer', matched: 'integer', matchReason: 'text' }))
    .where(eq(plugins.id, sql`"row"."pluginId"`));
}

/** The company at the end of each one's merges: itself where it was not merged. */
async function getShownCompanies(tx: Tx, companyIds: ReadonlySet<number>): Promise<Map<number, number>> {
  const { id, mergedInto } = companies;
  const shown = new Map([...companyIds].map((one) => [one, one]));
  for (let ends = [...companyIds]; ends.length > 0; ) {
    const rows = await tx
      .select({ id, mergedInto })
      .from(companies)
      .where(and(isAnyOf(id, ends), isNotNull(mergedInto)));
    const next = new Map(rows.map((row) => [row.id, row.mergedInto ?? row.id]));
    for (const [from, to] of shown) shown.set(from, next.get(to) ?? to);
    ends = [...new Set(next.values())];
  }
  return shown;
}

const AGGREGATES = ['pluginCount', 'users', 'downloads', 'ratingCount', 'rating'] as const;

/**
 * Computes the companies' aggregates of one marketplace again. Missing plugins count and their
 * numbers do not, so that a company does not leave the list with a page that fails. Rows that are
 * right already are not written, nor locked, as `on conflict` would: a lock is logged too.
 * @param only these companies; without, all
 */
export async function refreshCompanyMarketplaces(tx: Tx, marketplace: string, only?: readonly number[]): Promise<void> {
  const { users, downloads, ratingCount, rating } = plugins;
  const isListed = eq(plugins.status, 'listed');
  const weights = sql`sum(${ratingCount}) filter (where ${isListed} and ${rating} is not null)`;
  const isPresent = and(eq(plugins.marketplace, marketplace), ne(plugins.status, 'delisted'));
  const aggregates = tx
    .select({
      companyId: plugins.companyId,
      marketplace: plugins.marketplace,
      pluginCount: sql`count(*)`.as('count_plugins'),
      users: sql`(sum(${users}) filter (where ${isListed}))::float8`.as('sum_users'),
      downloads: sql`(sum(${downloads}) filter (where ${isListed}))::float8`.as('sum_downloads'),
      ratingCount: sql`sum(${ratingCount}) filter (where ${isListed})`.as('sum_rating_count'),
      rating: sql`sum(${rating} * ${ratingCount}) filter (where ${isListed}) / nullif(${weights}, 0)`.as('mean_rating'),
    })
    .from(plugins)
    .where(and(isPresent, only ? isAnyOf(plugins.companyId, only) : isNotNull(plugins.companyId)))
    .groupBy(plugins.companyId, plugins.marketplace)
    .as('current');
  const columns = AGGREGATES.map((name) => companyMarketplaces[name]);
  const values = AGGREGATES.map((name) => aggregates[name]);
  const changed = tx
    .select({ ...aggregates._.selectedFields })
    .from(aggregates)
    .leftJoin(
      companyMarketplaces,
      and(
        eq(companyMarketplaces.companyId, aggregates.companyId),
        eq(companyMarketplaces.marketplace, aggregates.marketplace),
      ),
    )
    .where(sql`(${sql.join(columns, sql`, `)}) is distinct from (${sql.join(values, sql`, `)})`);
  await tx
    .insert(companyMarketplaces)
    .select(changed)
    .onConflictDoUpdate({
      target: [companyMarketplaces.companyId, companyMarketplaces.marketplace],
      set: excludedValues(companyMarketplaces, AGGREGATES),
    });
  await deleteEmptyCompanyMarketplaces(tx, marketplace, only);
}

async function deleteEmptyCompanyMarketplaces(tx: Tx, name: string, only?: readonly number[]): Promise<void> {
  const { companyId, marketplace } = companyMarketplaces;
  const present = alias(plugins, 'present');
  const ofCompany = tx
    .select({ one: sql`1` })
    .from(present)
    .where(and(eq(present.companyId, companyId), eq(present.marketplace, marketplace), ne(present.status, 'delisted')));
  const wanted = only ? isAnyOf(companyId, only) : undefined;
  await tx.delete(companyMarketplaces).where(and(eq(marketplace, name), wanted, notExists(ofCompany)));
}
