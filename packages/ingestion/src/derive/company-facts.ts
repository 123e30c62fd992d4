import type { Queryable, Tx } from '@pi/db';
import { listDevelopersAround } from '@pi/db/queries/changes/developers-around';
import { listChangesOfHands } from '@pi/db/queries/changes/list-changes-of-hands';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import { type CompanyScope, refreshCompanyFacts } from '@pi/db/queries/facts/refresh-company-facts.sql';
import { addCompanyWords } from '@pi/db/queries/search/search-words';
import { countsUsers } from '@pi/domain';
import { countGivenAway, type GivenAway } from '@pi/intelligence';
import { marketplaceInfos } from '@pi/scrapers/info';
import { findCompanies } from '../owners/find-companies.ts';
import type { DerivedMarketplace } from './derive-day.ts';

/** Changes of hands of so many days count. */
const HANDS_DAYS = 365;

const NOT_USERS = marketplaceInfos.filter((info) => !countsUsers(info)).map(({ name }) => name);

/**
 * Brings the facts of companies up to date, after their product families.
 * @param more marketplaces that are not registered
 */
export async function deriveCompanyFacts(
  db: Queryable,
  scope: CompanyScope,
  more: readonly Pick<DerivedMarketplace, 'name' | 'numbers'>[] = [],
): Promise<void> {
  const infos = [...marketplaceInfos, ...more];
  const roundings = new Map(infos.map(({ name, numbers }) => [name, numbers.users?.rounding]));
  await db.transaction(async (tx) => {
    // Whatever moves plugins between companies holds it: two derivations never write one row at
    // once.
    await lockCompanies(tx);
    await refreshCompanyFacts(tx, scope, { roundings, notUsers: NOT_USERS, givenAway: await listGivenAway(tx) });
    if ('marketplaces' in scope) await addCompanyWords(tx, scope.marketplaces);
  });
}

// Of all marketplaces: a company can have given away in another one than its plugins are in.
async function listGivenAway(tx: Tx): Promise<GivenAway[]> {
  const changes = await listChangesOfHands(tx, HANDS_DAYS);
  const pairs = await listDevelopersAround(
    tx,
    changes.map(({ changeId }) => changeId),
  );
  const before = new Map(pairs.map((pair) => [pair.changeId, pair]));
  const { idOf } = await findCompanies(
    tx,
    pairs.map((pair) => ({ ...pair, after: null })),
  );
  return countGivenAway(
    changes.map(({ changeId, pluginId, day, companyId }) => {
      const pair = before.get(changeId);
      return { pluginId, day, from: pair?.before ? idOf(pair.marketplace, pair.before) : null, owner: companyId };
    }),
  );
}
