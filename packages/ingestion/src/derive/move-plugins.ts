import type { Tx } from '@pi/db';
import { countCompaniesOnDays } from '@pi/db/queries/companies/company-days.sql';
import { getShownCompanies, refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import {
  assignCompanies,
  lockPlugins,
  type PluginMatch,
  removeDevelopers,
} from '@pi/db/queries/companies/plugin-matches';

/**
 * Gives plugins their developers and companies. Where a plugin leaves one company for another, the
 * companies' aggregates and marketplace days are brought up to date, in all marketplaces.
 * @returns the marketplaces in which plugins got another company
 */
export async function movePlugins(
  tx: Tx,
  {
    own,
    others,
    left,
    countsWaiting,
  }: {
    /** Plugins of the marketplace that is derived: nobody else writes to them meanwhile. */
    own: readonly PluginMatch[];
    others: readonly PluginMatch[];
    /** Plugins that have no developer any more. */
    left: readonly number[];
    /** Whether plugins that waited for a company are counted with it on earlier days too. */
    countsWaiting: boolean;
  },
): Promise<string[]> {
  const all = [...own, ...others];
  const shown = await getShownCompanies(tx, new Set(all.map(({ match }) => match.companyId)));
  const waited = all.filter(({ shownIn }) => shownIn === null);
  const moved = all.filter(
    ({ shownIn, match }) => (shownIn !== null || countsWaiting) && shownIn !== shown.get(match.companyId),
  );
  const companyIds = [
    ...new Set(moved.flatMap(({ shownIn, match }) => [shownIn ?? [], shown.get(match.companyId) ?? []].flat())),
  ];
  await lockPlugins(
    tx,
    others.map(({ pluginId }) => pluginId),
  );
  if (companyIds.length > 0) await countCompaniesOnDays(tx, -1, companyIds);
  await removeDevelopers(tx, left);
  await assignCompanies(tx, all);
  if (companyIds.length === 0) return [];
  const uncounted = countsWaiting ? [] : waited.map(({ pluginId }) => pluginId);
  await countCompaniesOnDays(tx, 1, companyIds, uncounted);
  const marketplaces = [...new Set(moved.map(({ marketplace }) => marketplace))].sort();
  for (const marketplace of marketplaces) await refreshCompanyMarketplaces(tx, marketplace, companyIds);
  return marketplaces;
}
