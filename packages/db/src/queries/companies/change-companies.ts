import type { CompanyMatchReason, Developer } from '@pi/domain';
import { asc, eq, or, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { developers } from '../../schema/developers.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { CompanyChange } from './company-changes.ts';
import { NEWEST_DEVELOPER } from './derive-companies.ts';

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
  matchReason: CompanyMatchReason | null;
}

/** All plugins shown with a company. */
export function listPluginsOfCompany(tx: Tx, company: number): Promise<PluginOfCompany[]> {
  const { id, marketplace, externalId, companyId, companyMatchReason: matchReason } = plugins;
  const matched = sql<number>`coalesce(${plugins.matchedCompanyId}, ${companyId})`;
  return tx
    .select({ pluginId: id, marketplace, externalId, developer: NEWEST_DEVELOPER, companyId: matched, matchReason })
    .from(plugins)
    .where(eq(companyId, company))
    .orderBy(asc(id));
}

/** The company and all that were merged into it, one by one or through others. */
export async function listMergedCompanies(tx: Queryable, companyId: number): Promise<number[]> {
  const merged: number[] = [];
  for (let newest = [companyId]; newest.length > 0; ) {
    merged.push(...newest);
    const rows = await tx.select({ id: companies.id }).from(companies).where(isAnyOf(companies.mergedInto, newest));
    newest = rows.map((row) => row.id);
  }
  return merged;
}

/**
 * The company that one is shown as: itself, or the one at the end of its merges.
 * @throws Error when there is no company of that id
 */
export async function getShownCompany(db: Queryable, companyId: number): Promise<{ id: number; slug: string }> {
  const { id, slug, mergedInto } = companies;
  for (let next = companyId; ; ) {
    const [row] = await db.select({ id, slug, mergedInto }).from(companies).where(eq(id, next));
    if (!row) throw new Error(`company ${companyId} vanished`);
    if (row.mergedInto === null) return { id: row.id, slug: row.slug };
    next = row.mergedInto;
  }
}

/** The company that is shown at a slug, as `getShownCompany` finds it; null where there is none. */
export async function findShownCompany(db: Queryable, slug: string): Promise<{ id: number; slug: string } | null> {
  const [row] = await db.select({ id: companies.id }).from(companies).where(eq(companies.slug, slug));
  return row ? getShownCompany(db, row.id) : null;
}

/**
 * Locks all plugins of companies in the order of their ids, as the store step does: the two never
 * wait for each other.
 */
export async function lockPluginsOfCompanies(tx: Tx, companyIds: readonly number[]): Promise<void> {
  await tx
    .select({ id: plugins.id })
    .from(plugins)
    .where(or(isAnyOf(plugins.companyId, companyIds), isAnyOf(plugins.matchedCompanyId, companyIds)))
    .orderBy(asc(plugins.id))
    .for('update');
}

/** Lets a company's plugins be shown with another one. */
export async function mergeInto(tx: Tx, companyId: number, into: number): Promise<void> {
  await tx.update(companies).set({ mergedInto: into }).where(eq(companies.id, companyId));
  await tx
    .update(plugins)
    .set({ matchedCompanyId: sql`coalesce(${plugins.matchedCompanyId}, ${plugins.companyId})`, companyId: into })
    .where(eq(plugins.companyId, companyId));
}

/** Lets a company that was merged stand alone again, with all that was merged into it. */
export async function unmerge(tx: Tx, companyId: number): Promise<void> {
  await tx.update(companies).set({ mergedInto: null }).where(eq(companies.id, companyId));
  const merged = await listMergedCompanies(tx, companyId);
  await tx
    .update(plugins)
    .set({ companyId, matchedCompanyId: sql`nullif(${plugins.matchedCompanyId}, ${companyId})` })
    .where(isAnyOf(plugins.matchedCompanyId, merged));
}

/**
 * Gives accounts to the company that a split made, for later listings of theirs too, and lets the
 * plugins that it moves be matched again.
 */
export async function splitPlugins(
  tx: Tx,
  split: { changeId: number; companyId: number; accounts: readonly string[]; pluginIds: readonly number[] },
): Promise<void> {
  const { changeId, companyId, accounts, pluginIds } = split;
  const rows = accounts.map((value) => ({ kind: 'publisher' as const, value, companyId, addedByChangeId: changeId }));
  if (rows.length > 0) await tx.insert(companyIdentifiers).values(rows);
  await tx.update(plugins).set({ companyMatchReason: null }).where(isAnyOf(plugins.id, pluginIds));
}

/**
 * Ends the company that a split made: it loses its identifiers, its slug leads to another company,
 * and its plugins have to be matched again.
 * @returns the marketplaces of the plugins
 */
export async function dissolveSplit(tx: Tx, { companyId }: CompanyChange, into: number): Promise<string[]> {
  await tx.delete(companyIdentifiers).where(eq(companyIdentifiers.companyId, companyId));
  await tx
    .update(developers)
    .set({ companyId: null, splitInto: null, isDue: true })
    .where(or(eq(developers.companyId, companyId), eq(developers.splitInto, companyId)));
  await tx.update(companies).set({ mergedInto: into }).where(eq(companies.id, companyId));
  const waiting = await tx
    .update(plugins)
    .set({ companyId: null, matchedCompanyId: null, companyMatchReason: null })
    .where(or(eq(plugins.companyId, companyId), eq(plugins.matchedCompanyId, companyId)))
    .returning({ marketplace: plugins.marketplace });
  return [...new Set(waiting.map(({ marketplace }) => marketplace))].sort();
}
