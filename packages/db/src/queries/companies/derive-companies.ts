import type { CompanyIdentifierKind, Developer } from '@pi/domain';
import { and, asc, eq, isNotNull, isNull, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/pg-core';
import type { Queryable, Tx } from '../../client.ts';
import { lockAdvisory } from '../../locks.sql.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { developers } from '../../schema/developers.ts';
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
    })
    .from(records(rows, { kind: 'text', value: 'text', companyId: 'integer' }));
  await tx.insert(companyIdentifiers).select(added).onConflictDoNothing();
}

/** Deletes identifiers that are another company's by now, but for those that a split gave. */
export async function deleteCompanyIdentifiers(
  tx: Tx,
  rows: readonly (IdentifierRow & { companyId: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  const { kind, value, companyId, addedByChangeId } = companyIdentifiers;
  const unwanted = records(rows, { kind: 'text', value: 'text', companyId: 'integer' });
  await tx.delete(companyIdentifiers).where(
    sql`(${kind}, ${value}, ${companyId}) in (select "row"."kind", "row"."value", "row"."companyId" from ${unwanted})
        and ${addedByChangeId} is null`,
  );
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

/** What a company is called, as its developers say. */
export interface CompanyDescription {
  companyId: number;
  name: string;
  nameKey: string;
  siteDomain: string | null;
}

/** Brings names and sites of companies up to date; those that are right already are not written. */
export async function updateCompanies(tx: Tx, rows: readonly CompanyDescription[]): Promise<void> {
  if (rows.length === 0) return;
  const { id, name, nameKey, siteDomain } = companies;
  await tx
    .update(companies)
    .set({ name: sql`"row"."name"`, nameKey: sql`"row"."nameKey"`, siteDomain: sql`"row"."siteDomain"` })
    .from(records(rows, { companyId: 'integer', name: 'text', nameKey: 'text', siteDomain: 'text' }))
    .where(
      sql`${id} = "row"."companyId" and (${name}, ${nameKey}, ${siteDomain})
        is distinct from ("row"."name", "row"."nameKey", "row"."siteDomain")`,
    );
}

/** A company that has neither plugins nor developers. */
export interface UnusedCompany {
  id: number;
  nameKey: string;
  siteDomain: string | null;
  /** Those that were asked for. */
  accounts: string[];
}

/** Companies without plugins that had a developer of the accounts, or of the names; by id. */
export async function listUnusedCompanies(
  tx: Tx,
  { accounts, nameKeys }: { accounts: readonly string[]; nameKeys: readonly string[] },
): Promise<UnusedCompany[]> {
  const { id, nameKey, siteDomain, mergedInto } = companies;
  const { kind, value, companyId } = companyIdentifiers;
  const one = { one: sql`1` };
  const isAccount = and(eq(kind, 'publisher'), isAnyOf(value, accounts));
  // A company that was merged is used again for its accounts alone.
  const isName = and(eq(kind, 'name'), isAnyOf(value, nameKeys), eq(nameKey, value), isNull(mergedInto));
  const rows = await tx
    .select({ id, nameKey, siteDomain, kind, value })
    .from(companyIdentifiers)
    .innerJoin(companies, eq(companyId, id))
    .where(
      and(
        or(isAccount, isName),
        notExists(tx.select(one).from(developers).where(eq(developers.companyId, id))),
        notExists(tx.select(one).from(plugins).where(eq(plugins.companyId, id))),
        notExists(tx.select(one).from(plugins).where(eq(plugins.matchedCompanyId, id))),
      ),
    )
    .orderBy(asc(id));
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((same) => {
    const [first] = same;
    const had = same.flatMap((row) => (row.kind === 'publisher' ? row.value : []));
    return first ? [{ id: first.id, nameKey: first.nameKey, siteDomain: first.siteDomain, accounts: had }] : [];
  });
}

/** The company at the end of each one's merges: itself where it was not merged. */
export async function getShownCompanies(tx: Queryable, companyIds: ReadonlySet<number>): Promise<Map<number, number>> {
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
