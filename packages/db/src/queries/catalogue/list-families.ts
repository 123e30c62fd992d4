import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { productFamilies, productFamilyMembers } from '../../schema/product-families.ts';
import { type PluginRow, pluginRowColumns } from './plugin-row.ts';

/**
 * One product in several marketplaces; each counts something else, so the numbers of its members
 * stay apart.
 */
export interface ProductFamily {
  slug: string;
  name: string;
  /** By marketplace, delisted ones last. */
  members: PluginRow[];
}

/** The family of a plugin, itself among its members; null when it is in one marketplace only. */
export async function getPluginFamily(db: Db, pluginId: number): Promise<ProductFamily | null> {
  const [family] = await listFamilies(db, eq(productFamilyMembers.pluginId, pluginId));
  return family ?? null;
}

/** The families that a company's plugins are in, by name. */
export function listCompanyFamilies(db: Db, companyId: number): Promise<ProductFamily[]> {
  return listFamilies(db, eq(plugins.companyId, companyId));
}

const MEMBERS = 500;

async function listFamilies(db: Db, ofMembers: ReturnType<typeof eq>): Promise<ProductFamily[]> {
  const wanted = db
    .select({ id: productFamilyMembers.familyId })
    .from(productFamilyMembers)
    .innerJoin(plugins, eq(plugins.id, productFamilyMembers.pluginId))
    .where(ofMembers);
  const rows = await db
    .select({ slug: productFamilies.slug, name: productFamilies.name, member: pluginRowColumns })
    .from(productFamilies)
    .innerJoin(productFamilyMembers, eq(productFamilyMembers.familyId, productFamilies.id))
    .innerJoin(plugins, eq(plugins.id, productFamilyMembers.pluginId))
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(inArray(productFamilies.id, wanted))
    .orderBy(
      asc(productFamilies.name),
      asc(productFamilies.id),
      sql`${plugins.status} = 'delisted'`,
      asc(plugins.marketplace),
      asc(plugins.id),
    )
    .limit(MEMBERS);
  const families = [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, same]) => ({
    slug,
    name: same[0]?.name ?? slug,
    members: same.map(({ member }) => member),
  }));
  return families.filter(({ members }) => new Set(members.map(({ marketplace }) => marketplace)).size > 1);
}
