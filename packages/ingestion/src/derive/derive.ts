import type { Queryable } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { refreshCategoryFacts } from '@pi/db/queries/facts/refresh-category-facts.sql';
import { refreshPluginFacts } from '@pi/db/queries/facts/refresh-plugin-facts.sql';
import { listDaysComparedWith } from '@pi/db/queries/listings/marketplace-days';
import { refreshChanges30d } from '@pi/db/queries/listings/refresh-changes.sql';
import { lockPluginsOfMarketplace } from '@pi/db/queries/listings/stored-plugins';
import type { Day } from '@pi/domain';
import { deriveCompanies } from './companies.ts';
import { deriveCompanyFacts } from './company-facts.ts';
import { type DerivedMarketplace, deriveDay } from './derive-day.ts';
import { deriveFamilies } from './families.ts';
import { rejudgeChanges } from './rejudge-changes.ts';
import { deriveRevenue } from './revenue.ts';
import { deriveSimilar } from './similar.ts';
import { deriveTraits } from './traits.ts';

/**
 * Derives everything that follows from a marketplace's stored listings: companies, their
 * aggregates, changes over 30 days, marketplace days, traits, estimates of revenue and facts of
 * plugins and categories in one transaction, then product families, facts of companies and similar
 * plugins.
 * What that moves in other marketplaces follows. Changes of plugins that were found by older rules
 * are found again before. A second call changes nothing.
 * @param days the UTC days whose numbers changed; those that are compared with them follow
 */
export async function derive(db: Queryable, info: DerivedMarketplace, days: readonly Day[]): Promise<void> {
  await rejudgeChanges(db, info.name);
  const moved = await db.transaction(async (tx) => {
    // Storing takes the same lock first: without it the two could wait for each other's rows.
    await lockPluginsOfMarketplace(tx, info.name);
    const { marketplaces } = await deriveCompanies(tx, info.name, { day: days.toSorted().at(-1) });
    const compared = await listDaysComparedWith(tx, info.name, days);
    for (const day of [...days, ...compared]) await deriveDay(tx, info, day, false);
    await refreshCompanyMarketplaces(tx, info.name);
    await refreshChanges30d(tx, info);
    await deriveTraits(tx, info);
    await deriveRevenue(tx, info);
    await refreshPluginFacts(tx, info);
    await refreshCategoryFacts(tx, info);
    return marketplaces;
  });
  const changed = [...new Set([info.name, ...moved])];
  for (const name of changed) await deriveFamilies(db, name);
  await deriveCompanyFacts(db, { marketplaces: changed }, [info]);
  await deriveSimilar(db, info);
}
