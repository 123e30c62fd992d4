import { and, eq, notExists, or, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyAliases } from '../../schema/company-aliases.ts';
import { companyProposals } from '../../schema/company-proposals.ts';
import { developers } from '../../schema/developers.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { AliasKey } from '../companies/aliases.ts';
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

/**
 * Marks the developers of these accounts, and those of these ids, as due: the next derive step
 * deletes those without plugins, and matches those that they were compared with again.
 * @returns how many have no plugin
 */
export async function leaveDevelopers(
  tx: Tx,
  accounts: readonly DeveloperAccount[],
  ids: readonly number[] = [],
): Promise<number> {
  const wanted = records(accounts, { marketplace: 'text', key: 'text' });
  const { id, marketplace, key } = developers;
  const isWanted = sql`(${marketplace}, ${key}) in (select "row"."marketplace", "row"."key" from ${wanted})`;
  const left = await tx
    .update(developers)
    .set({ isDue: true })
    .where(or(isWanted, isAnyOf(id, ids)))
    .returning({ id });
  const own = tx.select({ one: sql`1` }).from(plugins).where(eq(plugins.developerId, id));
  const leftIds = left.map((row) => row.id);
  return tx.$count(developers, and(isAnyOf(id, leftIds), notExists(own)));
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

/** Deletes the evidence of developers: they have to be matched again. */
export async function deleteEvidence(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.update(developers).set({ evidence: [], isDue: true }).where(isAnyOf(developers.id, ids));
}
