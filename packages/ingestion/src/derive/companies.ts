import type { Tx } from '@pi/db';
import {
  assignCompanies,
  fillCompanySites,
  insertCompanies,
  insertCompanyIdentifiers,
  listCompaniesByIdentifiers,
  listPluginsToMatch,
  listSlugsLike,
  lockCompanies,
  type PluginToMatch,
} from '@pi/db/queries/companies/derive-companies';
import { companyIdentifiers, companyIdentity, companySlug, wantedIdentifiers } from '@pi/intelligence';
import { chooseCompanies } from './choose-companies.ts';

/** Plugins that are matched at once. */
const PORTION = 5000;

/**
 * Finds or creates the company of every plugin of a marketplace that waits for one: by site, e-mail
 * domain, account and name, across marketplaces.
 * @returns ids of the plugins that got a company
 */
export async function deriveCompanies(tx: Tx, marketplace: string): Promise<number[]> {
  await lockCompanies(tx);
  const assigned: number[] = [];
  for (;;) {
    const plugins = await listPluginsToMatch(tx, marketplace, PORTION);
    if (plugins.length > 0) await matchPlugins(tx, marketplace, plugins);
    for (const { pluginId } of plugins) assigned.push(pluginId);
    if (plugins.length < PORTION) return assigned;
  }
}

async function matchPlugins(tx: Tx, marketplace: string, found: readonly PluginToMatch[]): Promise<void> {
  // Batches are stored in any order, and the first plugin of a company names it.
  const plugins = found.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
  const developers = plugins.map((plugin) => plugin.developer);
  const slugs = new Set(developers.map((developer) => companySlug(companyIdentity(developer).display, () => false)));
  const { newCompanies, choices, newIdentifiers, newSites } = chooseCompanies(marketplace, plugins, {
    candidates: await listCompaniesByIdentifiers(
      tx,
      wantedIdentifiers(developers.flatMap((developer) => companyIdentifiers(marketplace, developer))),
    ),
    slugs: await listSlugsLike(tx, [...slugs]),
  });
  const ids = await insertCompanies(tx, newCompanies);
  const withId = <Row extends { companyId: number }>(row: Row): Row => ({
    ...row,
    companyId: row.companyId > 0 ? row.companyId : (ids[-row.companyId - 1] ?? 0),
  });
  await fillCompanySites(tx, newSites);
  await insertCompanyIdentifiers(tx, newIdentifiers.map(withId));
  await assignCompanies(tx, choices.map(withId));
}
