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
import { CompanyChangeError } from './company-change-error.ts';
import { findShownCompany } from './find-shown-company.ts';
import { keepAggregates } from './keep-aggregates.ts';
import type { Operator } from './merge-companies.ts';

/**
 * Makes a company of its own of some plugins. It is found by what only they bear (account, domain,
 * name), so that their developer's later listings join it; what they have in common with the others
 * stays with the company they leave.
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
    const { leaving, staying } = chosen(slug, pluginIds, await listPluginsOfCompany(tx, from.id));
    const { identifiers, own } = identifiersOfSplit(leaving, staying);

    const made = await makeCompany(tx, leaving[0].developer);
    const changeId = await keepAggregates(tx, [from.id, made.id], async () => {
      const id = await insertChange(tx, { kind: 'split', companyId: made.id, ...operator }, leaving);
      const tree = await listMergedCompanies(tx, from.id);
      await splitIdentifiers(tx, { changeId: id, companyId: made.id, from: tree, given: identifiers, taken: own });
      await assignCompanies(
        tx,
        leaving.map(({ pluginId }) => ({ pluginId, companyId: made.id, matchReason: 'split' as const })),
      );
      return id;
    });
    return { changeId, slug: made.slug };
  });
}

function chosen(slug: string, ids: readonly string[], all: readonly PluginOfCompany[]) {
  const byId = new Map(all.map((plugin) => [`${plugin.marketplace}:${plugin.externalId}`, plugin]));
  const leaving = new Set<PluginOfCompany>();
  for (const id of ids) {
    const plugin = byId.get(id);
    if (!plugin) throw new CompanyChangeError('--plugins', `"${id}" is no plugin of ${slug}`);
    leaving.add(plugin);
  }
  const [first, ...rest] = leaving;
  if (!first) throw new CompanyChangeError('--plugins', 'name the plugins to split off');
  const staying = all.filter((plugin) => !leaving.has(plugin));
  if (staying.length === 0)
    throw new CompanyChangeError('--plugins', `these are all plugins of ${slug}: none would stay`);
  return { leaving: [first, ...rest] as const, staying };
}

// `own`: what none of those that stay bears. A name the new company has in any case.
function identifiersOfSplit(leaving: readonly PluginOfCompany[], staying: readonly PluginOfCompany[]) {
  const stay = identifiersOf(staying);
  const own = [...identifiersOf(leaving)].filter(([key]) => !stay.has(key));
  const names = [...identifiersOf(leaving.slice(0, 1))].filter(([, { kind }]) => kind === 'name');
  return { own: own.map(([, identifier]) => identifier), identifiers: [...new Map([...own, ...names]).values()] };
}

function identifiersOf(plugins: readonly PluginOfCompany[]): Map<string, IdentifierRow> {
  const identifiers = plugins.flatMap(({ marketplace, developer }) => companyIdentifiers(marketplace, developer));
  return new Map(identifiers.map((identifier) => [identifierKey(identifier), identifier]));
}

async function makeCompany(tx: Tx, developer: PluginOfCompany['developer']): Promise<{ id: number; slug: string }> {
  const { display, key, domain } = companyIdentity(developer);
  const taken = await listSlugsLike(tx, [companySlug(display, () => false)]);
  const slug = companySlug(display, (one) => taken.includes(one));
  const [id = 0] = await insertCompanies(tx, [{ slug, name: display, nameKey: key, siteDomain: domain }]);
  return { id, slug };
}
