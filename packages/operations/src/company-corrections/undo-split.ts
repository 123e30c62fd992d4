import type { Tx } from '@pi/db';
import { dissolveSplit, getShownCompany, lockPluginsOfCompanies } from '@pi/db/queries/companies/change-companies';
import { type ChangeWithMoves, listChangesAfterSplit } from '@pi/db/queries/companies/company-changes';
import { countCompaniesOnDays } from '@pi/db/queries/companies/company-days.sql';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { CompanyChangeError } from '../errors.ts';
import { rematchPlugins } from './rematch-plugins.ts';

/**
 * Dissolves the company that a split created. Its plugins, and those that came or were sold since,
 * are matched again.
 * @throws CompanyChangeError where a later change builds on it, or the split-off plugins are
 * deleted
 */
export async function undoSplit(tx: Tx, change: ChangeWithMoves): Promise<void> {
  const [later] = await listChangesAfterSplit(tx, change);
  if (later) throw new CompanyChangeError(String(change.id), `change ${later} builds on it: undo that one first`);
  const [first] = change.moves;
  if (!first) {
    const { slug } = await getShownCompany(tx, change.companyId);
    const instead = `merge ${slug} into the company it was split from instead`;
    throw new CompanyChangeError(String(change.id), `the plugins it split off are deleted: ${instead}`);
  }
  const dissolved = [change.companyId];
  await lockPluginsOfCompanies(tx, dissolved);
  await countCompaniesOnDays(tx, -1, dissolved);
  const marketplaces = await dissolveSplit(tx, change, first.companyId);
  for (const marketplace of marketplaces) await refreshCompanyMarketplaces(tx, marketplace, dissolved);
  await rematchPlugins(tx, marketplaces);
}
