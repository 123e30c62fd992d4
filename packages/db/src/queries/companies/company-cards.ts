import { and, asc, eq } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** A company in few words. */
export interface CompanyCard {
  id: number;
  slug: string;
  name: string;
  siteDomain: string | null;
  /** In the order of their names; delisted plugins do not count. */
  marketplaces: { marketplace: string; pluginCount: number }[];
}

/** Companies in few words, in the order of their ids. */
export async function listCompanyCards(db: Queryable, ids: readonly number[]): Promise<CompanyCard[]> {
  const { id, slug, name, siteDomain } = companies;
  const { marketplace, pluginCount } = companyMarketplaces;
  const rows = await db
    .select({ id, slug, name, siteDomain, marketplace, pluginCount })
    .from(companies)
    // The ids a second time: sums of an earlier day are computed for these alone.
    .leftJoin(
      companyMarketplaces,
      and(eq(companyMarketplaces.companyId, id), isAnyOf(companyMarketplaces.companyId, ids)),
    )
    .where(isAnyOf(id, ids))
    .orderBy(asc(id), asc(marketplace));
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { marketplace: _marketplace, pluginCount: _pluginCount, ...company } = first;
    const counts = same.flatMap((row) =>
      row.marketplace === null ? [] : [{ marketplace: row.marketplace, pluginCount: row.pluginCount ?? 0 }],
    );
    return [{ ...company, marketplaces: counts }];
  });
}
