import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyAliases } from '../../schema/company-aliases.ts';
import { companyProposals } from '../../schema/company-proposals.ts';
import { developers } from '../../schema/developers.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { AliasKey } from '../companies/aliases.ts';
import type { WaitingPlugin } from '../companies/delete-companies.ts';
import { records } from '../listings/records.ts';

/** The account of a developer in a marketplace: see `developers.key`. */
export interface DeveloperAccount {
  marketplace: string;
  key: string;
}

/** The developers that plugins were matched with. */
export async function listDeveloperIds(tx: Tx, pluginIds: readonly number[]): Promise<number[]> {
  const rows = await tx.selectDistinct({ id: plugins.developerId }).from(plugins).where(isAnyOf(plugins.id, pluginIds));
  return rows.flatMap((row) => row.id ?? []);
}

/** Deletes those of these developers that have no plugin. @returns how many */
export async function deleteUnusedDevelopers(tx: Tx, ids: readonly number[]): Promise<number> {
  const own = tx.select({ one: sql`1` }).from(plugins).where(eq(plugins.developerId, developers.id));
  return (await tx.delete(developers).where(and(isAnyOf(developers.id, ids), notExists(own)))).rowCount ?? 0;
}

/** Deletes the developers of these accounts. @returns how many */
export async function deleteDevelopers(tx: Tx, accounts: readonly DeveloperAccount[]): Promise<number> {
  const wanted = records(accounts, { marketplace: 'text', key: 'text' });
  const { marketplace, key } = developers;
  const isWanted = sql`(${marketplace}, ${key}) in (select "row"."marketplace", "row"."key" from ${wanted})`;
  return (await tx.delete(developers).where(isWanted)).rowCount ?? 0;
}

/** Deletes aliases of these names and domains. @returns how many */
export async function deleteAliases(tx: Tx, keys: readonly AliasKey[]): Promise<number> {
  const wanted = records(keys, { kind: 'text', value: 'text' });
  const { kind, value } = companyAliases;
  const isWanted = sql`(${kind}, ${value}) in (select "row"."kind", "row"."value" from ${wanted})`;
  return (await tx.delete(companyAliases).where(isWanted)).rowCount ?? 0;
}

/** All names and domains that are aliases. */
export function listAliasKeys(tx: Tx): Promise<AliasKey[]> {
  return tx.selectDistinct({ kind: companyAliases.kind, value: companyAliases.value }).from(companyAliases);
}

/** Deletes proposals. @returns how many */
export async function deleteProposals(tx: Tx, ids: readonly number[]): Promise<number> {
  return (await tx.delete(companyProposals).where(isAnyOf(companyProposals.id, ids))).rowCount ?? 0;
}

/**
 * Deletes the evidence of developers: their plugins have to be matched again.
 * @returns the plugins
 */
export async function deleteEvidence(tx: Tx, ids: readonly number[]): Promise<WaitingPlugin[]> {
  await tx.update(developers).set({ evidence: [] }).where(isAnyOf(developers.id, ids));
  const { marketplace, firstSeenOn } = plugins;
  return tx
    .update(plugins)
    .set({ companyMatchReason: null })
    .where(isAnyOf(plugins.developerId, ids))
    .returning({ marketplace, firstSeenOn });
}
