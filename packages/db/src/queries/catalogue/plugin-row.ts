import { getTableColumns } from 'drizzle-orm';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';

// What only this database needs to know of a plugin.
const { id, companyId, matchedCompanyId, companyMatchReason, contentHash, familyBasis, ...columns } =
  getTableColumns(plugins);
type PrivateColumn = 'id' | 'companyId' | 'matchedCompanyId' | 'companyMatchReason' | 'contentHash' | 'familyBasis';

/** A plugin as lists read it: its columns but for the private ones, and its company. */
export interface PluginRow extends Omit<typeof plugins.$inferSelect, PrivateColumn> {
  companySlug: string | null;
  companyName: string | null;
}

/** The columns of a PluginRow; needs a left join with companies. */
export const pluginRowColumns = { ...columns, companySlug: companies.slug, companyName: companies.name };
