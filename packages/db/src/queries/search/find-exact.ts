import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';

/** The plugins that have this id in one of these marketplaces. */
export async function findPluginsById(
  db: Db,
  externalId: string,
  marketplaces: readonly string[],
): Promise<PluginIdentity[]> {
  if (marketplaces.length === 0) return [];
  return db
    .select({ marketplace: plugins.marketplace, externalId: plugins.externalId })
    .from(plugins)
    .where(and(inArray(plugins.marketplace, [...marketplaces]), eq(plugins.externalId, externalId)));
}

/**
 * The slugs of the companies whose site is at a registrable domain, those that were merged left
 * out.
 */
export async function findCompaniesByDomain(db: Db, domain: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ slug: companies.slug })
    .from(companyIdentifiers)
    .innerJoin(companies, eq(companies.id, companyIdentifiers.companyId))
    .where(
      and(eq(companyIdentifiers.kind, 'site'), eq(companyIdentifiers.value, domain), isNull(companies.mergedInto)),
    );
  return rows.map((row) => row.slug);
}
