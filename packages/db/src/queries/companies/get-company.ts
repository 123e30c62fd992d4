import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { listCompanyFamilies, type ProductFamily } from '../catalogue/list-families.ts';
import { listCompanyMarketChanges, type MarketChange } from '../catalogue/list-market-changes.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';
import { type ListedAlias, listAliases } from './aliases.ts';
import { getShownCompany, listMergedCompanies } from './change-companies.ts';
import { type CompanyDeveloper, listCompanyDevelopers } from './company-developers.ts';
import { type CompanyInMarketplace, companyInMarketplaceColumns } from './company-row.ts';
import { listOpenProposals, type Proposal } from './proposals.ts';

/** What its plugins have together in all marketplaces. */
export type CompanyFacts = Omit<typeof companyFacts.$inferSelect, 'companyId'>;

export interface CompanyDetails {
  slug: string;
  name: string;
  siteDomain: string | null;
  /** Null where all its plugins are delisted. */
  facts: CompanyFacts | null;
  marketplaces: CompanyInMarketplace[];
  /** The largest 200 at most, delisted ones included. */
  plugins: PluginRow[];
  /** Products in several marketplaces; their members are among the plugins. */
  families: ProductFamily[];
  /** Newest first, 20 at most. */
  changes: MarketChange[];
  /** Its developers and those of companies merged into it, 200 at most. */
  developers: CompanyDeveloper[];
  /** Open proposals with it, the strongest first, 20 at most. */
  proposals: Proposal[];
  aliases: ListedAlias[];
}

const PLUGINS = 200;
const DEVELOPERS = 200;
const PROPOSALS = 20;
const EVENTS = 20;

/**
 * A company with its plugins in all marketplaces; null when there is none of that slug. The slug of
 * one that was merged into another gives that one: its own slug is among the details.
 */
export async function getCompany(db: Db, slug: string): Promise<CompanyDetails | null> {
  const [company] = await db.select().from(companies).where(eq(companies.slug, slug));
  if (!company) return null;
  if (company.mergedInto !== null) return getCompany(db, (await getShownCompany(db, company.id)).slug);
  const { companyId: _companyId, ...factColumns } = getTableColumns(companyFacts);
  const companyIds = await listMergedCompanies(db, company.id);
  const [[facts], perMarketplace, rows, families, changes, developers, proposals, aliases] = await Promise.all([
    db.select(factColumns).from(companyFacts).where(eq(companyFacts.companyId, company.id)),
    db
      .select(companyInMarketplaceColumns)
      .from(companyMarketplaces)
      .where(eq(companyMarketplaces.companyId, company.id))
      .orderBy(asc(companyMarketplaces.marketplace)),
    db
      .select(pluginRowColumns)
      .from(plugins)
      .leftJoin(companies, eq(companies.id, plugins.companyId))
      .where(eq(plugins.companyId, company.id))
      .orderBy(
        asc(plugins.marketplace),
        sql`coalesce(${plugins.users}, ${plugins.downloads}) desc nulls last`,
        asc(plugins.id),
      )
      .limit(PLUGINS),
    listCompanyFamilies(db, company.id),
    listCompanyMarketChanges(db, { companyId: company.id, limit: EVENTS }),
    listCompanyDevelopers(db, companyIds, DEVELOPERS),
    listOpenProposals(db, { limit: PROPOSALS, companyIds }),
    listAliases(db, companyIds),
  ]);
  return {
    slug: company.slug,
    name: company.name,
    siteDomain: company.siteDomain,
    facts: facts ?? null,
    marketplaces: perMarketplace,
    plugins: rows,
    families,
    changes,
    developers,
    proposals,
    aliases,
  };
}
