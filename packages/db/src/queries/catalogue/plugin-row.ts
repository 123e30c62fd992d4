import { getTableColumns } from 'drizzle-orm';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';

const {
  id: _id,
  companyId: _companyId,
  developerId: _developerId,
  matchedCompanyId: _matchedCompanyId,
  companyMatchReason: _companyMatchReason,
  contentHash: _contentHash,
  familyBasis: _familyBasis,
  usersTier: _usersTier,
  downloadsTier: _downloadsTier,
  usersChangeTier: _usersChangeTier,
  downloadsChangeTier: _downloadsChangeTier,
  ...columns
} = getTableColumns(plugins);

/**
 * The columns of `plugins` but for those of the database's own. A page or answer shows those of
 * them that its shape in `@pi/domain/api` names.
 */
export const pluginColumns = columns;
export type PluginColumns = Pick<typeof plugins.$inferSelect, keyof typeof pluginColumns>;

/** A plugin as lists give it. */
export interface PluginRow extends PluginColumns {
  companySlug: string | null;
  companyName: string | null;
}

/** The columns of a PluginRow; needs a left join with companies. */
export const pluginRowColumns = { ...pluginColumns, companySlug: companies.slug, companyName: companies.name };
