import type { Queryable } from '@pi/db';
import type { DevelopersAround } from '@pi/db/queries/changes/developers-around';
import { getShownCompanies } from '@pi/db/queries/companies/derive-companies';
import { getCompaniesOfDevelopers } from '@pi/db/queries/companies/owners';
import type { Developer } from '@pi/domain';
import { hashedDeveloperKey } from '@pi/intelligence';

/** Finds the company of a developer of a marketplace. */
export interface FoundCompanies {
  ids: readonly number[];
  idOf(marketplace: string, developer: Developer): number | null;
}

/**
 * The companies that the developers around changes belong to now, after merges. Its statements are
 * the same few however many there are.
 */
export async function findCompanies(db: Queryable, pairs: readonly DevelopersAround[]): Promise<FoundCompanies> {
  const ids = new Map<string, number>();
  for (const [marketplace, rows] of Map.groupBy(pairs, (row) => row.marketplace)) {
    const keys = rows
      .flatMap(({ before, after }) => [before, after])
      .flatMap((one) => (one ? hashedDeveloperKey(one) : []));
    for (const [key, companyId] of await getCompaniesOfDevelopers(db, marketplace, [...new Set(keys)]))
      ids.set(`${marketplace} ${key}`, companyId);
  }
  const shown = await getShownCompanies(db, new Set(ids.values()));
  return {
    ids: [...new Set(shown.values())],
    idOf(marketplace, developer) {
      const id = ids.get(`${marketplace} ${hashedDeveloperKey(developer)}`);
      return id === undefined ? null : (shown.get(id) ?? id);
    },
  };
}
