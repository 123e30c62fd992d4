import { and, asc, isNotNull } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';

const { id, marketplace, companyId, matchedCompanyId } = plugins;

/** The marketplaces in which companies have plugins. */
export async function listMarketplacesOfCompanies(tx: Tx, companyIds: readonly number[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ marketplace })
    .from(plugins)
    .where(isAnyOf(companyId, companyIds))
    .orderBy(asc(marketplace));
  return rows.map((row) => row.marketplace);
}

/** The companies that plugins are shown with. */
export async function listCompaniesOfPlugins(tx: Tx, pluginIds: readonly number[]): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ companyId })
    .from(plugins)
    .where(and(isAnyOf(id, pluginIds), isNotNull(companyId)));
  return rows.flatMap((row) => row.companyId ?? []);
}

/** The companies that plugins are shown with or were matched to. */
export async function listCompaniesTouched(tx: Tx, pluginIds: readonly number[]): Promise<number[]> {
  const rows = await tx.selectDistinct({ companyId, matchedCompanyId }).from(plugins).where(isAnyOf(id, pluginIds));
  return [...new Set(rows.flatMap((row) => [row.companyId ?? [], row.matchedCompanyId ?? []].flat()))];
}
