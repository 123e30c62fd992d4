import type { Db, Tx } from '@pi/db';
import {
  listPluginsOfCompany,
  lockPluginsOfCompanies,
  type PluginOfCompany,
  splitPlugins,
} from '@pi/db/queries/companies/change-companies';
import { insertChange } from '@pi/db/queries/companies/company-changes';
import { insertCompanies, listSlugsLike } from '@pi/db/queries/companies/derive-companies';
import { companyIdentifiers, companyIdentity, companySlug } from '@pi/intelligence';
import { CompanyChangeError } from '../errors.ts';
import { findShownCompany } from './find-shown-company.ts';
import { lockForCorrection } from './lock-for-correction.ts';
import type { Operator } from './operator.ts';
import { rematchPlugins } from './rematch-plugins.ts';

/**
 * Splits plugins off a company into a new one. The new company gets the accounts that only these
 * plugins have, so that later listings of their developer join it.
 * @param pluginIds public ids: `marketplace:external id`
 * @returns the change's id and the new company's slug
 * @throws CompanyChangeError naming the slug or id that is wrong; nothing is changed then
 */
export async function splitCompany(
  tx: Db | Tx,
  slug: string,
  pluginIds: readonly string[],
  operator: Operator,
): Promise<{ changeId: number; slug: string }> {
  return tx.transaction(async (tx) => {
    await lockForCorrection(tx);
    const from = await findShownCompany(tx, slug);
    const { leaving, staying } = selectPlugins(slug, pluginIds, await listPluginsOfCompany(tx, from.id));
    await lockPluginsOfCompanies(tx, [from.id]);
    const created = await createCompany(tx, leaving[0].developer);
    const changeId = await insertChange(tx, { kind: 'split', companyId: created.id, ...operator }, leaving);
    const stay = listAccounts(staying);
    await splitPlugins(tx, {
      changeId,
      companyId: created.id,
      accounts: [...listAccounts(leaving)].filter((account) => !stay.has(account)),
      pluginIds: leaving.map(({ pluginId }) => pluginId),
    });
    await rematchPlugins(tx, [...new Set(leaving.map(({ marketplace }) => marketplace))]);
    return { changeId, slug: created.slug };
  });
}

function selectPlugins(slug: string, ids: readonly string[], all: readonly PluginOfCompany[]) {
  const byId = new Map(all.map((plugin) => [`${plugin.marketplace}:${plugin.externalId}`, plugin]));
  const leaving = new Set<PluginOfCompany>();
  for (const id of ids) {
    const plugin = byId.get(id);
    if (!plugin) throw new CompanyChangeError('--plugins', `"${id}" is not a plugin of ${slug}`);
    leaving.add(plugin);
  }
  const [first, ...rest] = leaving;
  if (!first) throw new CompanyChangeError('--plugins', 'name the plugins to split off');
  const staying = all.filter((plugin) => !leaving.has(plugin));
  if (staying.length === 0)
    throw new CompanyChangeError('--plugins', `these are all plugins of ${slug}: at least one has to stay`);
  return { leaving: [first, ...rest] as const, staying };
}

function listAccounts(plugins: readonly PluginOfCompany[]): Set<string> {
  const identifiers = plugins.flatMap(({ marketplace, developer }) => companyIdentifiers(marketplace, developer));
  return new Set(identifiers.filter(({ kind }) => kind === 'publisher').map(({ value }) => value));
}

async function createCompany(tx: Tx, developer: PluginOfCompany['developer']): Promise<{ id: number; slug: string }> {
  const { display, key, domain } = companyIdentity(developer);
  const taken = await listSlugsLike(tx, [companySlug(display, () => false)]);
  const slug = companySlug(display, (one) => taken.includes(one));
  const [id = 0] = await insertCompanies(tx, [{ slug, name: display, nameKey: key, siteDomain: domain }]);
  return { id, slug };
}
