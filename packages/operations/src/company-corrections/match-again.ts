import type { Tx } from '@pi/db';
import type { Alias } from '@pi/db/queries/companies/aliases';
import { getShownCompany, listMergedCompanies } from '@pi/db/queries/companies/change-companies';
import { countPluginsOfDueDevelopers, markDevelopersOfCompaniesDue } from '@pi/db/queries/companies/developers';
import { markAliasedDue } from '@pi/db/queries/companies/due-aliases';
import { rematchPlugins } from './rematch-plugins.ts';

/**
 * Matches the plugins of companies, and of those merged into them, with companies again, and brings
 * aggregates up to date.
 * @returns how many plugins were matched again
 */
export async function matchAgain(tx: Tx, companyIds: readonly number[]): Promise<number> {
  const ids = new Set<number>();
  for (const companyId of companyIds)
    for (const merged of await listMergedCompanies(tx, (await getShownCompany(tx, companyId)).id)) ids.add(merged);
  await markDevelopersOfCompaniesDue(tx, [...ids]);
  return matchDue(tx);
}

/**
 * Matches the plugins again of the developers that have the alias's name or domain, and those of
 * its company.
 * @returns how many
 */
export async function matchNamed(tx: Tx, alias: Omit<Alias, 'number'>): Promise<number> {
  await markAliasedDue(tx, [alias]);
  return matchDue(tx);
}

async function matchDue(tx: Tx): Promise<number> {
  const plugins = await countPluginsOfDueDevelopers(tx);
  await rematchPlugins(tx, [null]);
  return plugins;
}
