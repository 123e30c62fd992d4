import type { Db } from '@pi/db';
import { listEarlierDevelopers } from '@pi/db/queries/as-of/earlier-developers';
import { getShownCompanies } from '@pi/db/queries/companies/derive-companies';
import { getCompaniesOfDevelopers } from '@pi/db/queries/companies/owners';
import type { Day } from '@pi/domain';
import { hashedDeveloperKey } from '@pi/intelligence';

/**
 * The companies that plugins belonged to on a day, of those whose owner changed since, by the
 * plugins' database ids: the companies that the developers of the day belong to now; null for a
 * developer without one.
 * @param of one marketplace, or one plugin; neither: all
 */
export async function listOwnersOn(
  db: Db,
  day: Day,
  of: { marketplace?: string; pluginId?: number } = {},
): Promise<Map<number, number | null>> {
  const owners = new Map<number, number | null>();
  const earlier = await listEarlierDevelopers(db, day, of);
  for (const [marketplace, rows] of Map.groupBy(earlier, (row) => row.marketplace)) {
    const keys = rows.flatMap(({ developer }) => (developer ? [hashedDeveloperKey(developer)] : []));
    const companies = await getCompaniesOfDevelopers(db, marketplace, [...new Set(keys)]);
    const shown = await getShownCompanies(db, new Set(companies.values()));
    for (const { pluginId, developer } of rows) {
      const company = developer ? companies.get(hashedDeveloperKey(developer)) : undefined;
      owners.set(pluginId, company === undefined ? null : (shown.get(company) ?? company));
    }
  }
  return owners;
}
