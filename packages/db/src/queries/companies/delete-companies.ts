import { and, eq, ne, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { type IdentifierRow, isIdentifierAmong } from './derive-companies.ts';
import { markHoldersDue } from './developers.ts';

export interface CompaniesToDelete {
  /**
   * Those that were named, or that plugins to delete belong to. Those with one of the identifiers,
   * other than a name, come in addition.
   */
  companyIds: readonly number[];
  /** Names among them are removed from these companies only: namesakes keep theirs. */
  identifiers: readonly IdentifierRow[];
  /**
   * Keys of names, and domains: a company that is called so is deleted even where other plugins
   * belong to it.
   */
  names: readonly string[];
  domains: readonly string[];
}

/** A plugin that has to be matched with a company. */
export interface WaitingPlugin {
  marketplace: string;
  /** UTC day. */
  firstSeenOn: string;
}

/**
 * Deletes identifiers, and companies that have no plugin any more or are called so; other plugins
 * of the latter have to be matched again.
 * @returns how many companies were deleted, and the plugins to match
 */
export async function deleteCompanies(
  tx: Tx,
  { companyIds, identifiers, names, domains }: CompaniesToDelete,
): Promise<{ companies: number; waiting: WaitingPlugin[] }> {
  const { kind, companyId } = companyIdentifiers;
  const identified = await tx
    .selectDistinct({ companyId })
    .from(companyIdentifiers)
    .where(and(isIdentifierAmong(identifiers), ne(kind, 'name')));
  // Others that have one of them too are found by it again as soon as they are matched again.
  await markHoldersDue(tx, identifiers);
  const given = [...companyIds, ...identified.map((row) => row.companyId)];
  await tx
    .delete(companyIdentifiers)
    .where(and(isIdentifierAmong(identifiers), or(ne(kind, 'name'), isAnyOf(companyId, given))));
  const ids = await listCompaniesToDelete(tx, given, names, domains);
  const { marketplace, firstSeenOn } = plugins;
  const waiting = await tx
    .update(plugins)
    .set({ companyId: null, matchedCompanyId: null, companyMatchReason: null })
    .where(or(isAnyOf(plugins.companyId, ids), isAnyOf(plugins.matchedCompanyId, ids)))
    .returning({ marketplace, firstSeenOn });
  await tx.update(companies).set({ mergedInto: null }).where(isAnyOf(companies.mergedInto, ids));
  const deleted = await tx.delete(companies).where(isAnyOf(companies.id, ids));
  return { companies: deleted.rowCount ?? 0, waiting };
}

async function listCompaniesToDelete(
  tx: Tx,
  given: readonly number[],
  names: readonly string[],
  domains: readonly string[],
): Promise<number[]> {
  const { id, nameKey, siteDomain } = companies;
  const other = alias(companies, 'other');
  const one = { one: sql`1` };
  const mergedOnes = and(eq(other.mergedInto, id), sql`not ${isAnyOf(other.id, given)}`);
  const isUnused = and(
    notExists(tx.select(one).from(plugins).where(eq(plugins.companyId, id))),
    notExists(tx.select(one).from(plugins).where(eq(plugins.matchedCompanyId, id))),
    notExists(tx.select(one).from(other).where(mergedOnes)),
  );
  const rows = await tx
    .select({ id })
    .from(companies)
    .where(and(isAnyOf(id, given), or(isAnyOf(nameKey, names), isAnyOf(siteDomain, domains), isUnused)));
  return rows.map((row) => row.id);
}
