import type { Day } from '@pi/domain';
import { and, eq, inArray, or } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { productFamilyMembers } from '../../schema/product-families.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';
import { getShownCompanies } from '../companies/derive-companies.ts';

/** The plugins that an answer is about. */
export interface PluginScope {
  pluginIds: number[];
  marketplaces: string[];
}

/**
 * A plugin and the other members of its family, with its first UTC day; null for an unknown one.
 */
export async function getScopeOfPlugin(
  db: Db,
  identity: PluginIdentity,
): Promise<(PluginScope & { id: number; firstDay: Day }) | null> {
  const [plugin] = await db
    .select({ id: plugins.id, firstDay: plugins.firstSeenOn })
    .from(plugins)
    .where(and(eq(plugins.marketplace, identity.marketplace), eq(plugins.externalId, identity.externalId)));
  if (!plugin) return null;
  const { familyId, pluginId } = productFamilyMembers;
  const family = db.select({ familyId }).from(productFamilyMembers).where(eq(pluginId, plugin.id));
  const members = db.select({ pluginId }).from(productFamilyMembers).where(inArray(familyId, family));
  const rows = await db
    .select({ id: plugins.id, marketplace: plugins.marketplace })
    .from(plugins)
    .where(or(eq(plugins.id, plugin.id), inArray(plugins.id, members)));
  return { ...plugin, ...scopeOf(rows) };
}

/**
 * The plugins that a company has now, and those that it had when they had other owners.
 * @param owners the companies of plugins then, by the plugins' database ids
 */
export async function getScopeOfCompany(
  db: Db,
  slug: string,
  owners: ReadonlyMap<number, number | null>,
): Promise<PluginScope> {
  const [company] = await db.select({ id: companies.id }).from(companies).where(eq(companies.slug, slug));
  if (!company) return { pluginIds: [], marketplaces: [] };
  const id = (await getShownCompanies(db, new Set([company.id]))).get(company.id) ?? company.id;
  const had = [...owners].flatMap(([pluginId, owner]) => (owner === id ? [pluginId] : []));
  const rows = await db
    .select({ id: plugins.id, marketplace: plugins.marketplace })
    .from(plugins)
    .where(or(eq(plugins.companyId, id), isAnyOf(plugins.id, had)));
  return scopeOf(rows);
}

function scopeOf(rows: readonly { id: number; marketplace: string }[]): PluginScope {
  return { pluginIds: rows.map((row) => row.id), marketplaces: [...new Set(rows.map((row) => row.marketplace))] };
}
