import { addDays } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../client.ts';
import { companyMarketplaces } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { plugins } from '../../schema/plugins.ts';
import { companyFactsAsOf, companyMarketplacesAsOf } from './companies-as-of.sql.ts';
import { asEarlier } from './earlier.ts';
import { factsAsOf } from './facts-as-of.sql.ts';
import { type AsOf, pluginsAsOf } from './plugins-as-of.sql.ts';
import { traitsAsOf } from './traits-as-of.sql.ts';

/**
 * A database to read from as of a day: in each `select` of it, the tables of plugins, their facts,
 * tags, numbers, revisions, reviews and changes, of a marketplace's days and runs, and of
 * companies' aggregates and facts have what they had on the day, as the data are now. It is for
 * queries that are built: raw statements and transactions read what is there today.
 */
export function readAsOf(db: Db, of: AsOf): Db {
  // They read from `public.…`: a subquery that is built has these relations again, and would read
  // from those around it. Helpers name tables without it: relations that use them come first.
  const relations: [PgTable, SQL][] = [
    [companyMarketplaces, companyMarketplacesAsOf(of)],
    [companyFacts, companyFactsAsOf(of)],
    [pluginFacts, factsAsOf(of)],
    [plugins, pluginsAsOf(of)],
    [pluginTraits, traitsAsOf(of)],
    ...([pluginMetrics, marketChanges, marketplaceDays, ingestionRuns, pluginReviews] as const).map(
      (table): [PgTable, SQL] => [table, sql`select * from public.${table} where day <= ${of.day}`],
    ),
    [
      pluginRevisions,
      sql`select * from public.${pluginRevisions} where seen_at < ${addDays(of.day, 1)}::timestamp at time zone 'UTC'`,
    ],
  ];
  const withs = relations.map(([table, relation]) => db.$with(getTableConfig(table).name, {}).as(relation));
  const { select, selectDistinct, selectDistinctOn } = db.with(...withs);
  const reads = { select, selectDistinct, selectDistinctOn };
  const then = new Proxy(db, {
    get: (target, name) => (Object.hasOwn(reads, name) ? Reflect.get(reads, name) : Reflect.get(target, name)),
  });
  return asEarlier(then);
}
