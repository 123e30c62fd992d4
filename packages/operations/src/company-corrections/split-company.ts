import type { Db, Tx } from '@pi/db';
import {
  listMergedCompanies,
  listPluginsOfCompany,
  type PluginOfCompany,
  splitIdentifiers,
} from '@pi/db/queries/companies/change-companies';
import { insertChange } from '@pi/db/queries/companies/company-changes';
import {
  assignCompanies,
  type IdentifierRow,
  insertCompanies,
  listSlugsLike,
  lockCompanies,
} from '@pi/db/queries/companies/derive-companies';
import { companyIdentifiers, companyIdentity, companySlug, identifierKey } from '@pi/intelligence';
import { CompanyChangeError } from '../errors.ts';
import { findShownCompany } from './find-shown-company.ts';
import type { Operator } from './operator.ts';
import { withAggregates } from './with-aggregates.ts';

/**
 * Splits plugins off a company into a new one. The new company gets the identifiers that only these
 * plugins have (account, domain, name), so that later listings of their developer join it; common
 * identifiers stay with the old company.
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
    await lockCompanies(tx);
    const from = await findShownCompany(tx, slug);
    const { leaving, staying } = selectPlugins(slug, pluginIds, await listPluginsOfCompany(tx, from.id));
    const { given, taken } = listIdentifiersOfSplit(leaving, staying);

    const created = await createCompany(tx, leaving[0].developer);
    const changeId = await withAggregates(tx, [from.id, created.id], async () => {
      const id = await insertChange(tx, { kind: 'split', companyId: created.id, ...operator }, leaving);
      const tree = await listMergedCompanies(tx, from.id);
      await splitIdentifiers(tx, { changeId: id, companyId: created.id, from: tree, given, taken });
      await assignCompanies(
        tx,
        leaving.map(({ pluginId }) => ({ pluginId, companyId: created.id, matchReason: 'split' as const })),
      );
      return id;
    });
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

// The new company takes what none of the staying plugins has, and is given its name in any case.
function listIdentifiersOfSplit(leaving: readonly PluginOfCompany[], staying: readonly PluginOfCompany[]) {
  const stay = listIdentifiers(staying);
  const own = [...listIdentifiers(leaving)].filter(([key]) => !stay.has(key));
  const names = [...listIdentifiers(leaving.slice(0, 1))].filter(([, { kind }]) => kind === 'name');
  return { taken: own.map(([, identifier]) => identifier), given: [...new Map([...own, ...names]).values()] };
}

function listIdentifiers(plugins: readonly PluginOfCompany[]): Map<string, IdentifierRow> {
  const identifiers = plugins.flatMap(({ marketplace, developer }) => companyIdentifiers(marketplace, developer));
  return new Map(identifiers.map((identifier) => [identifierKey(identifier), identifier]));
}

async function createCompany(tx: Tx, developer: PluginOfCompany['developer']): Promise<{ id: number; slug: string }> {
  const { display, key, domain } = companyIdentity(developer);
  const taken = await listSlugsLike(tx, [companySlug(display, () => false)]);
  const slug = companySlug(display, (one) => taken.includes(one));
  const [id = 0] = await insertCompanies(tx, [{ slug, name: display, nameKey: key, siteDomain: domain }]);
  return { id, slug };
}
