import { getTableColumns } from 'drizzle-orm';
import { companies, companyMarketplaces } from '../../schema/companies.ts';

const { companyId: _companyId, ...aggregates } = getTableColumns(companyMarketplaces);
const { marketplace: _marketplace, ...numbers } = aggregates;

/** A company's aggregates in one marketplace. */
export const companyInMarketplaceColumns = aggregates;
export type CompanyInMarketplace = Pick<typeof companyMarketplaces.$inferSelect, keyof typeof aggregates>;

/**
 * A company in the list of a marketplace, with its aggregates there; needs a join with companies.
 */
export const companyRowColumns = { slug: companies.slug, name: companies.name, ...numbers };
export interface CompanyRow extends Omit<CompanyInMarketplace, 'marketplace'> {
  slug: string;
  name: string;
}
